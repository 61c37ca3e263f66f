import { Migration20261123064507 } from './Migration20261123064507.ts';

export const migrations = [Migration20261123064507];
