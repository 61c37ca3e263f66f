export { folderStore } from './folder-store.ts';
export { createMediaHandler, type MediaHandlerOptions } from './media-handler.ts';
export { InvalidMediaKey, isMediaKey } from './media-key.ts';
export type { MediaStore, StoredMedia } from './media-store.ts';
export { openMediaStore } from './open-media-store.ts';
export { type S3Options, s3Store } from './s3-store.ts';
export { createUploadHandler, UPLOADS_PATH, type UploadHandlerOptions } from './upload-handler.ts';
export { MEDIA_WIDTHS, type MediaWidth } from './widths.ts';
