/** Something in the store, and since when. */
export interface ListedMedia {
  key: string;
  since: Date;
}

export interface StoredMedia {
  bytes: Uint8Array;
  contentType: string;
}

/** Where original pictures are. The bytes of a key never change: a new picture gets a new key. */
export interface MediaStore {
  /** @throws InvalidMediaKey */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Undefined when there is none. */
  get(key: string): Promise<StoredMedia | undefined>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** All whose keys begin with a folder, also one of the first level, such as `uploads`. */
  list(folder: string): AsyncIterable<ListedMedia>;
  /** Removes all whose keys begin with the folder, such as `avatars/<id>`; nothing when there are none. */
  removeFolder(folder: string): Promise<void>;
}
