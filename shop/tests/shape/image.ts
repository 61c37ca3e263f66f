import { chmod, chown } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, unprivilegedAccount } from '@minijd/engines';
import { temporaryFolder } from './temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The folders and account for the processes of one shop, as in their containers. */
export interface ImagePlace {
  /** The content of the image; nobody writes there. */
  directory: string;
  /** Readable by every account. */
  node: string;
  /** The only folder in which they may write. */
  writable: string;
  /** An unprivileged account when the test runs as root; its own otherwise. */
  account: Account | undefined;
  remove(): Promise<void>;
}

/** Prepares to run processes of the current image. */
export async function imagePlace(): Promise<ImagePlace> {
  const { builtImage } = (await import(join(ROOT, 'scripts/image.mjs'))) as { builtImage(): string };
  const directory = builtImage();
  const account = await unprivilegedAccount('minijd', () => {});
  const folder = await temporaryFolder();
  if (account) await chown(folder.path, account.uid, account.gid);
  await chmod(folder.path, 0o700);
  return { directory, node: join(directory, 'node'), writable: folder.path, account, remove: folder.remove };
}
