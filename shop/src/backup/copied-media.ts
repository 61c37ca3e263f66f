import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupFile, copyFile, listBelow } from '@minijd/engines';

/** `<name>.<uuid>`: a picture that is being written. */
const UNFINISHED = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Copies pictures that `target` lacks; the bytes of a name never change. */
export async function copyMedia(source: string, target: string, flush: boolean): Promise<BackupFile[]> {
  const copied: BackupFile[] = [];
  const { files } = await listBelow(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return { files: [] };
  });
  for (const path of files) {
    if (UNFINISHED.test(path) || (await exists(join(target, path)))) continue;
    const file = await copyFile(join(source, path), join(target, path), { flush });
    if (file) copied.push({ path, ...file });
  }
  return copied;
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
