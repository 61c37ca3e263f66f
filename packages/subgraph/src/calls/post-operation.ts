import type { ExecutionResult } from 'graphql';
import type { Dispatcher } from 'undici';
import { readAnswer, UnusableAnswer } from './read-answer.ts';

/** Several times the size of the largest page of any list. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** There was no whole answer in time. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}

export interface Post {
  headers: Record<string, string>;
  /** JSON. */
  body: string;
  /** Until the whole answer is here, the wait for a connection included. */
  limitMs: number;
}

/**
 * Posts an operation to /graphql and reads its result. Throws TooSlow, UnusableAnswer and what sockets fail with.
 * `pool.request()` and a signal that times out would cost more than the rest of the exchange: a stream, its iterator
 * and several listeners for each.
 */
export function postOperation(pool: Dispatcher, { headers, body, limitMs }: Post): Promise<ExecutionResult> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let ended = false;
    let status = 0;
    let bytes = 0;
    const chunks: Buffer[] = [];
    const end = () => {
      ended = true;
      clearTimeout(timer);
    };
    const fail = (error: Error) => {
      if (ended) return;
      end();
      reject(error);
      controller?.abort(error);
    };
    const timer = setTimeout(() => fail(new TooSlow(`not within ${limitMs} ms`)), limitMs);
    pool.dispatch(
      { path: '/graphql', method: 'POST', headers, body },
      {
        onRequestStart: (started) => {
          controller = started;
          if (ended) started.abort(new TooSlow('nobody waits any more'));
        },
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_controller, chunk) => {
          bytes += chunk.length;
          if (bytes > MAX_ANSWER_BYTES) fail(new UnusableAnswer(`more than ${MAX_ANSWER_BYTES} bytes`));
          else chunks.push(chunk);
        },
        onResponseEnd: () => {
          if (ended) return;
          end();
          try {
            resolve(readAnswer(status, textOf(chunks)));
          } catch (error) {
            reject(error);
          }
        },
        // What has begun to answer is not asked again.
        onResponseError: (_controller, error) => fail(status === 0 ? error : new UnusableAnswer('cut off')),
      },
    );
  });
}

function textOf(chunks: readonly Buffer[]): string {
  return chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString();
}
