import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertMediaFolder, assertMediaKey, storedTypeOf } from './media-key.ts';
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
    removeFolder: async (folder) => {
      assertMediaFolder(folder);
      await rm(join(directory, folder), { recursive: true, force: true });
    },
  };
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
