import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { acceptedEncoding, type ContentEncoding } from '@minijd/http-server/accepted';

export interface CompressedBody {
  encoding: ContentEncoding | undefined;
  /** Starts the response; every write is flushed. */
  open(response: ServerResponse): Writable;
}

/** The best encoding the visitor accepts, at a level fast enough for streaming. */
export function chooseCompression({ headers }: IncomingMessage): CompressedBody {
  const encoding = acceptedEncoding(headers['accept-encoding']?.toString());
  if (!encoding) return { encoding, open: (response) => response };
  return { encoding, open: (response) => piped(encoding === 'br' ? brotli() : gzip(), response) };
}

const brotli = () =>
  createBrotliCompress({
    flush: constants.BROTLI_OPERATION_FLUSH,
    params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  });

const gzip = () => createGzip({ flush: constants.Z_SYNC_FLUSH, level: 4 });

function piped(compressor: ReturnType<typeof brotli>, response: ServerResponse): Writable {
  compressor.pipe(response);
  response.once('close', () => compressor.destroy());
  return compressor;
}
