import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the shop. In the image there is no workspace, but this file is in the same place. */
export const VERSION: string = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
).version;

/** Of files together, for people. */
export function megabytes(files: readonly { bytes: number }[]): string {
  return `${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000).toFixed(1)} MB`;
}
