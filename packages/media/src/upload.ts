import type { IncomingMessage, ServerResponse } from 'node:http';

/** An upload that is declined. */
export class Declined extends Error {
  override name = 'Declined';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** When it may be tried again. */
    readonly retrySeconds?: number,
  ) {
    super(message);
  }
}

/** The whole body of a request; throws Declined, 413, when it has more bytes than allowed. */
export async function readUpload(
  request: IncomingMessage,
  { most, says }: { most: number; says: string },
): Promise<Buffer> {
  const tooLarge = () => new Declined(413, 'BODY_TOO_LARGE', says);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) reject(tooLarge());
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(new Declined(400, 'BAD_REQUEST', 'The upload ended too early.')));
  });
}

/** Answers why an upload failed. */
export function declinedBy(request: IncomingMessage, response: ServerResponse, onError: (error: unknown) => void) {
  return (error: unknown): void => {
    if (!(error instanceof Declined)) onError(error);
    const { status, code, message, retrySeconds } =
      error instanceof Declined ? error : new Declined(500, 'INTERNAL_SERVER_ERROR', 'The upload was not kept.');
    // The unread rest of a body would be parsed as the next request.
    if (!request.complete) response.setHeader('Connection', 'close');
    if (retrySeconds !== undefined) response.setHeader('Retry-After', retrySeconds);
    request.resume();
    answer(response, status, { code, message });
  };
}

export function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
