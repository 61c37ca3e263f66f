import { createHash } from 'node:crypto';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, isOpen } from '@minijd/engines';

/** For pictures of services that root starts, when their account has no access to the shop's folder. */
const OPEN_TO_ALL = '/var/lib/minijd';

/** A folder in which the account of the services may write; the shop's own folder without a separate account. */
export async function writableFolder(directory: string, account: Account | undefined): Promise<string> {
  if (!account) return directory;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  const folder = (await isOpen(directory)) ? join(directory, 'services/files') : join(OPEN_TO_ALL, `services-${name}`);
  await mkdir(folder, { recursive: true });
  await chown(folder, account.uid, account.gid);
  return folder;
}
