import type { IncomingMessage, ServerResponse } from 'node:http';

/** Nothing a client of the shop sends in one request is larger: a text of 32 KB, its variables, and room for both. */
export const MAX_BODY_BYTES = 256 * 1024;

/** How long a client may go on sending a body that is discarded. */
const LINGER_MS = 2000;

/** A request body that is too large or malformed; `status` is the HTTP answer. */
export class UnreadableBody extends Error {
  override name = 'UnreadableBody';
  constructor(
    readonly status: 400 | 413,
    readonly code: 'BAD_REQUEST' | 'BODY_TOO_LARGE',
    message: string,
  ) {
    super(message);
  }
}

function tooLarge(limit: number): UnreadableBody {
  return new UnreadableBody(413, 'BODY_TOO_LARGE', `The body is larger than ${limit} bytes.`);
}

/** The raw body of a request; throws UnreadableBody (413) as soon as it is known to exceed `limit` bytes. */
export async function readBody(request: IncomingMessage, limit = MAX_BODY_BYTES): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(tooLarge(limit));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new UnreadableBody(400, 'BAD_REQUEST', 'The body ended too early.')));
  });
}

/** The JSON object in a request's body; throws UnreadableBody (400) for anything else. */
export async function readJsonObject(
  request: IncomingMessage,
  limit = MAX_BODY_BYTES,
): Promise<Record<string, unknown>> {
  const body = await readBody(request, limit);
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // same error as for JSON that is not an object
  }
  throw new UnreadableBody(400, 'BAD_REQUEST', 'The body is not a JSON object.');
}

/**
 * Ends an answer to a request that was not read to its end, and its connection. What the client still sends is
 * discarded first, for 2 s at most: with the socket closed at once it would get a broken pipe instead of the answer.
 */
export function endUnread(request: IncomingMessage, response: ServerResponse, text: string): void {
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  response.write(text);
  request.once('end', end).once('error', end).resume();
}
