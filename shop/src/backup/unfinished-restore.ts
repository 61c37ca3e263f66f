import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '@minijd/http-server';

const markerOf = (directory: string) => join(directory, 'restore-unfinished');

export async function beginRestore(directory: string): Promise<void> {
  await writeFile(markerOf(directory), 'A restore is running here, or did not finish.\n');
}

export async function endRestore(directory: string): Promise<void> {
  await rm(markerOf(directory), { force: true });
}

/** @throws StartRefused while a folder holds half a shop: a start would fill the rest with an empty one. */
export function refuseUnfinishedRestore(directory: string): void {
  if (!existsSync(markerOf(directory))) return;
  throw new StartRefused(
    `A restore into ${directory} is running or did not finish. Remove all of it but secrets.json, and restore again.`,
  );
}
