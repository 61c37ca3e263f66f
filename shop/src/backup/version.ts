import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@minijd/engines';

/** Of the shop. */
export const VERSION: string = JSON.parse(readFileSync(join(workspaceRoot(), 'package.json'), 'utf8')).version;

/** Of files together, for people. */
export function megabytes(files: readonly { bytes: number }[]): string {
  return `${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000).toFixed(1)} MB`;
}
