import { Migration20261123061923 } from './Migration20261123061923.ts';
import { Migration20261126175427_saved_lines } from './Migration20261126175427_saved_lines.ts';

export const migrations = [Migration20261123061923, Migration20261126175427_saved_lines];
