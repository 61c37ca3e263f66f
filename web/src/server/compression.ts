import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

export interface CompressedBody {
  encoding: 'br' | 'gzip' | undefined;
  /** Opens the way to the response; every write reaches the visitor at once. */
  open(response: ServerResponse): Writable;
}

/** The best encoding the visitor takes, fast enough to compress while streaming. */
export function chooseCompression({ headers }: IncomingMessage): CompressedBody {
  const accepted = String(headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return { encoding: 'br', open: (response) => piped(brotli(), response) };
  if (/\bgzip\b/.test(accepted)) return { encoding: 'gzip', open: (response) => piped(gzip(), response) };
  return { encoding: undefined, open: (response) => response };
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
