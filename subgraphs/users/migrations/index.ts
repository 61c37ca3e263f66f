import { Migration20261123064618 } from './Migration20261123064618.ts';

export const migrations = [Migration20261123064618];
