import { AVATAR_SIZES } from '@minijd/media/widths';

const FOLDER = /^(\/media\/avatars\/([0-9a-f-]{36})\/[0-9a-f-]{36})(?:\/\d+\.webp)?$/;

/** The folder of a picture that this person uploaded as their avatar; undefined when it is none. */
export function avatarFolder(given: string, userId: string): string | undefined {
  const [, folder, owner] = FOLDER.exec(given) ?? [];
  return owner === userId ? folder : undefined;
}

/** The address of an avatar in the smallest size that is enough. */
export function avatarOf(folder: string | null | undefined, size: number): string | undefined {
  if (!folder) return undefined;
  const enough = AVATAR_SIZES.find((side) => side >= size) ?? AVATAR_SIZES.at(-1);
  // Addresses on other servers were allowed once.
  return FOLDER.test(folder) ? `${folder}/${enough}.webp` : folder;
}
