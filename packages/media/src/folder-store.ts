import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { assertListedFolder, assertMediaFolder, assertMediaKey, storedTypeOf } from './media-key.ts';
import type { MediaStore } from './media-store.ts';

/** Keeps media as files below a folder; the extension of the key tells the content type. */
export function folderStore(directory: string): MediaStore {
  const pathOf = (key: string) => {
    assertMediaKey(key);
    return join(directory, key);
  };
  return {
    put: async (key, bytes) => writeWhole(pathOf(key), bytes),
    get: async (key) => {
      const bytes = await readIfPresent(pathOf(key));
      return bytes && { bytes, contentType: storedTypeOf(key) };
    },
    has: async (key) => {
      const path = pathOf(key);
      return access(path).then(
        () => true,
        () => false,
      );
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
    list: async function* (folder) {
      assertListedFolder(folder);
      for (const entry of await filesBelow(join(directory, folder))) {
        const path = join(entry.parentPath, entry.name);
        yield { key: relative(directory, path).replaceAll(sep, '/'), since: (await stat(path)).mtime };
      }
    },
    removeFolder: async (folder) => {
      assertMediaFolder(folder);
      await rm(join(directory, folder), { recursive: true, force: true });
    },
  };
}

async function filesBelow(path: string): Promise<Dirent[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(emptyIfMissing);
  return entries.filter((entry) => entry.isFile());
}

function emptyIfMissing(error: NodeJS.ErrnoException): Dirent[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** Readers see the whole file or none. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
}

export async function readIfPresent(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
