import { chmod, chown, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isOpen } from './postgres-place.ts';
import type { Account } from './system-account.ts';

/** PostgreSQL's default, and what `initdb` was given. */
export const WAL_SEGMENT_BYTES = 16 * 1024 * 1024;
/** The segment that is being written, as far as it is on disk: `ship-wal.ts` writes it, recovery reads it last. */
export const CURRENT = '.current';

const FOLDER = /^[\w./ @+,=:-]+$/;

/** Makes the folder of the archive, for the account that PostgreSQL runs as. Returns its full path. */
export async function prepareArchive(directory: string, account: Account | undefined): Promise<string> {
  const archive = resolve(directory);
  if (!FOLDER.test(archive)) throw new Error(`ARCHIVE_DIRECTORY: ${archive} has characters that a shell would read`);
  await mkdir(archive, { recursive: true });
  await chmod(archive, 0o700);
  if (account) {
    await chown(archive, account.uid, account.gid);
    if (!(await isOpen(join(archive, '..')))) {
      throw new Error(`ARCHIVE_DIRECTORY: PostgreSQL's own user cannot enter ${join(archive, '..')}`);
    }
  }
  return archive;
}

/** Each segment is copied under another name first: one that is there is whole. It may be there from before a crash. */
export function archiveSettings(archive: string): Record<string, string> {
  const [to, unfinished] = [`"${archive}/%f"`, `"${archive}/.%f.unfinished"`];
  return {
    archive_mode: 'on',
    archive_command: `(test -f ${to} && cmp -s "%p" ${to}) || (test ! -f ${to} && cp "%p" ${unfinished} && sync ${unfinished} && mv ${unfinished} ${to})`,
  };
}

/**
 * Whole segments, and after them what was written of the one that never became whole. A file that is there but cannot be
 * read ends recovery with an error (a status above 125), instead of ending it early.
 */
export function restoreCommand(archive: string): string {
  const [whole, current] = [`"${archive}/%f"`, `"${archive}/%f${CURRENT}"`];
  return `if test -f ${whole}; then cp ${whole} "%p" || exit 200; elif test -f ${current}; then cp ${current} "%p" || exit 200; else exit 1; fi`;
}
