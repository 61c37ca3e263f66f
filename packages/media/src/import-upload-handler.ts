import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaTypeOf } from '@minijd/text';
import type { MediaStore } from './media-store.ts';
import { answer, Declined, declinedBy, readUpload } from './upload.ts';
import { uploadAllowance } from './upload-allowance.ts';
import type { UploadHandlerOptions } from './upload-handler.ts';

export const IMPORTS_PATH = '/imports';
const MOST_TABLE = 32 * 1024 * 1024;
const MOST_ARCHIVE = 64 * 1024 * 1024;
/** Each may hold an archive in memory until it is stored. */
const AT_ONCE = 2;

const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Takes `POST /imports`: a table (32 MB at most) or a .zip of one and its pictures (64 MB at most), as
 * `application/octet-stream`, from somebody `personOf` allows. Answers 201 with `{ upload }`, for `startImport`; or
 * `{ code, message }` with 400, 401, 405, 413, 415, 429 or 503. It is kept whole or not at all.
 */
export function createImportUploadHandler(store: MediaStore, { personOf, onError }: UploadHandlerOptions) {
  const countUpload = uploadAllowance();
  let running = 0;

  const take = async (request: IncomingMessage): Promise<string> => {
    if (request.method !== 'POST') throw new Declined(405, 'METHOD_NOT_ALLOWED', 'Use POST.');
    // Forms of other sites cannot send this type, so a visitor's cookie only counts on pages of the shop.
    if (mediaTypeOf(request.headers['content-type']) !== 'application/octet-stream') {
      throw new Declined(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file as application/octet-stream.');
    }
    const person = await personOf(request);
    if (!person) throw new Declined(401, 'UNAUTHENTICATED', 'Sign in as a seller first.');
    countUpload(person, 'Too many files; try again later.');
    if (running >= AT_ONCE) throw new Declined(503, 'BUSY', 'Other files are coming in; try again in a moment.');
    running += 1;
    return keep(request, person).finally(() => {
      running -= 1;
    });
  };

  const keep = async (request: IncomingMessage, person: string): Promise<string> => {
    const bytes = await readUpload(request, { most: MOST_ARCHIVE, says: 'A .zip has 64 MB at most.' });
    if (bytes.length === 0) throw new Declined(400, 'EMPTY', 'The file is empty.');
    const archive = isArchive(bytes);
    if (!archive && bytes.length > MOST_TABLE) throw new Declined(413, 'BODY_TOO_LARGE', 'A table has 32 MB at most.');
    const upload = randomUUID();
    const name = archive ? 'archive.zip' : 'table.csv';
    await store.put(`imports/${person}/${upload}/${name}`, bytes, 'application/octet-stream');
    return upload;
  };

  return (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    take(request).then((upload) => answer(response, 201, { upload }), declinedBy(request, response, onError));
}
