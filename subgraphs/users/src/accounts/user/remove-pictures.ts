import type { UsersContext } from '../../users-context.ts';

/** Removes pictures that nothing shows any more; repeatable. */
export async function removePictures({ folders }: { folders: string[] }, { media }: UsersContext): Promise<void> {
  for (const folder of folders) await media.removeFolder(folder);
}
