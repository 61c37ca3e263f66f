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
  /** Removes all whose keys begin with the folder, such as `avatars/<id>`; nothing when there are none. */
  removeFolder(folder: string): Promise<void>;
}
