import { NETWORK_FAILURE } from '../../graphql/result.ts';

export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp,image/avif';
export const MOST_PICTURE_BYTES = 5 * 1024 * 1024;

/** The key of the uploaded picture, or an error code. */
export type Upload = { key: string; code?: undefined } | { key?: undefined; code: string };

export interface UploadOptions {
  onProgress?: (part: number) => void;
  /** For the person and administrators only. */
  isPrivate?: boolean;
  /** The person's own picture, as squares; the key is the folder of them. */
  isAvatar?: boolean;
}

/**
 * Uploads a picture and reports the progress from 0 to 1. Uses XMLHttpRequest, because fetch reports no upload
 * progress.
 */
export function uploadPicture(file: File, { onProgress, isPrivate, isAvatar }: UploadOptions): Promise<Upload> {
  const request = new XMLHttpRequest();
  const kind = isAvatar ? '?avatar' : isPrivate ? '?private' : '';
  request.open('POST', `/media/uploads${kind}`);
  request.setRequestHeader('content-type', file.type);
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
  return new Promise((resolve) => {
    request.onload = () => resolve(uploadIn(request.response));
    request.onerror = () => resolve({ code: NETWORK_FAILURE });
    request.send(file);
  });
}

function uploadIn(answer: unknown): Upload {
  const { key, code } = (answer ?? {}) as { key?: string; code?: string };
  return key === undefined ? { code: code ?? 'INTERNAL_SERVER_ERROR' } : { key };
}
