import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandRefused } from './command-refused.ts';
import type { Manifest } from './manifest.ts';

const SEGMENT = /^[0-9A-F]{24}/;
/** Timelines come first in the names of segments: the place in the log is what follows. */
const placeOf = (name: string) => name.slice(8, 24);

/** Removes segments that end before the backup begins; earlier backups can then be restored to their own end only. */
export async function pruneArchive(
  archive: string | undefined,
  { database }: Manifest,
  say: (line: string) => void,
): Promise<void> {
  if (!archive || database.kind !== 'files') throw new CommandRefused('There is no ARCHIVE_DIRECTORY to prune.');
  const names = await readdir(archive);
  const old = names.filter((name) => SEGMENT.test(name) && placeOf(name) < placeOf(database.firstSegment));
  for (const name of old) await rm(join(archive, name), { force: true });
  say(`Archive: removed ${old.length} segments that this backup does not need.`);
}
