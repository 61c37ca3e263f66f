const CONTENT_TYPES = {
  avif: 'image/avif',
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
} as const;

export type MediaExtension = keyof typeof CONTENT_TYPES;

const LONGEST_KEY = 255;
/** Folders and a name that start with a letter or digit, so that no key leads outside the store's folder. */
const KEY = /^(?:[a-z0-9][\w-]*\/)*[a-z0-9][\w-]*\.(?:avif|webp|png|jpe?g)$/i;

/** What an import is called in its folder `imports/<person>/<id>`: a table, or an archive with pictures. */
export const IMPORT_FILES = ['table.csv', 'archive.zip'] as const;

const IMPORT = /^imports\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/(?:table\.csv|archive\.zip)$/;

/** Whether this is a key like `products/tea-pot.webp`. */
export function isMediaKey(key: string): boolean {
  return key.length <= LONGEST_KEY && KEY.test(key);
}

const FOLDER = /^[a-z0-9][\w-]*(?:\/[a-z0-9][\w-]*)+$/i;

/** @throws when it is no folder below one of the first level: those hold pictures of everybody. */
export function assertMediaFolder(folder: string): void {
  if (folder.length > LONGEST_KEY || !FOLDER.test(folder)) throw new InvalidMediaKey(folder);
}

/** @throws when it is no folder. */
export function assertListedFolder(folder: string): void {
  if (!/^[a-z0-9][\w-]*$/i.test(folder)) assertMediaFolder(folder);
}

/** Pictures people uploaded: those may be taken away again. */
const PERSONAL = /^(?:avatars|uploads|private)\//i;

/** Whether somebody uploaded this picture, rather than the shop. */
export function isPersonal(key: string): boolean {
  return PERSONAL.test(key);
}

/** Private pictures are for the person whose id is the first folder below, and for those `mayRead` allows. */
const PRIVATE = /^private\/([^/]+)\//i;

/** Whose private picture this is; undefined for one that everybody may see. */
export function ownerOfPrivate(key: string): string | undefined {
  return PRIVATE.exec(key)?.[1];
}

/** @throws when the key is not valid. */
export function assertMediaKey(key: string): void {
  if (!isMediaKey(key) && !IMPORT.test(key)) throw new InvalidMediaKey(key);
}

/** The type of what the store has; files that are imported are never sent to anybody. */
export const storedTypeOf = (key: string): string =>
  IMPORT.test(key) ? 'application/octet-stream' : contentTypeOf(extensionOf(key));

export function extensionOf(key: string): MediaExtension {
  const extension = key.slice(key.lastIndexOf('.') + 1).toLowerCase();
  if (!isExtension(extension)) throw new InvalidMediaKey(key);
  return extension;
}

export function contentTypeOf(extension: MediaExtension): string {
  return CONTENT_TYPES[extension];
}

function isExtension(text: string): text is MediaExtension {
  return Object.hasOwn(CONTENT_TYPES, text);
}

export class InvalidMediaKey extends Error {
  override name = 'InvalidMediaKey';
  constructor(readonly key: string) {
    super(
      `${JSON.stringify(key)} is no media key: folders and a name of letters, digits, - and _, ending in a picture type`,
    );
  }
}
