import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaTypeOf } from '@minijd/text';
import { cleanAvatar, cleanPicture } from './clean-picture.ts';
import type { MediaStore } from './media-store.ts';
import { answer, Declined, declinedBy, readUpload } from './upload.ts';
import { uploadAllowance } from './upload-allowance.ts';

export const UPLOADS_PATH = '/media/uploads';
const MOST_BYTES = 5 * 1024 * 1024;
/** Forms of other sites cannot send these, so a visitor's cookie only counts on pages of the shop. */
const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);
/** Each may hold 5 MB until it is drawn. */
const AT_ONCE = 10;

export interface UploadHandlerOptions {
  /** The id of the person whose cookies or token a request carries; undefined for guests. */
  personOf(request: IncomingMessage): Promise<string | undefined>;
  /** Called with failures, which the client sees as a bare 500. */
  onError(error: unknown): void;
}

/**
 * Takes `POST /media/uploads`: the bytes of one picture (JPEG, PNG, WebP or AVIF, 5 MB at most) from somebody signed
 * in. Answers 201 with `{ key }`, which begins with `uploads/<their id>/`; with
 * `?private` with `private/<their id>/`: only they and those `mayRead` allows can see that one; with `?avatar` it is the
 * folder `avatars/<their id>/<id>`, in which a square of each of `AVATAR_SIZES` is; or `{ code, message }` with 400, 401,
 * 405, 413, 415, 429 or 503.
 */
export function createUploadHandler(store: MediaStore, { personOf, onError }: UploadHandlerOptions) {
  const countUpload = uploadAllowance();
  let running = 0;

  const take = async (request: IncomingMessage): Promise<string> => {
    if (request.method !== 'POST') throw new Declined(405, 'METHOD_NOT_ALLOWED', 'Use POST.');
    if (!TYPES.has(mediaTypeOf(request.headers['content-type']))) {
      throw new Declined(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send a JPEG, PNG, WebP or AVIF with its content type.');
    }
    const person = await personOf(request);
    if (!person) throw new Declined(401, 'UNAUTHENTICATED', 'Sign in first.');
    countUpload(person, 'Too many pictures; try again later.');
    if (running >= AT_ONCE) throw new Declined(503, 'BUSY', 'Many pictures are coming in; try again in a moment.');
    running += 1;
    const folder = folderOf(request);
    const keep = folder === 'avatars' ? saveAvatar : savePicture;
    return readUpload(request, { most: MOST_BYTES, says: 'A picture has 5 MB at most.' })
      .then((bytes) => keep(store, bytes, `${folder}/${person}/${randomUUID()}`))
      .finally(() => {
        running -= 1;
      });
  };

  return (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    take(request).then((key) => answer(response, 201, { key }), declinedBy(request, response, onError));
}

type Keep = (store: MediaStore, bytes: Uint8Array, name: string) => Promise<string>;

const savePicture: Keep = async (store, bytes, name) => {
  const clean = await cleanPicture(bytes);
  if (!clean) throw notAPicture();
  const key = `${name}.webp`;
  await store.put(key, clean, 'image/webp');
  return key;
};

const saveAvatar: Keep = async (store, bytes, folder) => {
  const squares = await cleanAvatar(bytes);
  if (!squares) throw notAPicture();
  for (const [size, square] of squares) await store.put(`${folder}/${size}.webp`, square, 'image/webp');
  return folder;
};

function notAPicture(): Declined {
  return new Declined(400, 'NOT_A_PICTURE', 'This is no picture that can be shown.');
}

/** The first folder of its key. */
function folderOf({ url = '' }: IncomingMessage): 'avatars' | 'private' | 'uploads' {
  const asked = URL.parse(url, 'http://media')?.searchParams;
  if (asked?.has('avatar')) return 'avatars';
  return asked?.has('private') ? 'private' : 'uploads';
}
