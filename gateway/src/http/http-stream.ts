import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';

/** `multipart`: for Apollo Client and Sandbox; `sse`: server-sent events, one connection per operation. */
export type StreamKind = 'multipart' | 'sse';

const HEARTBEAT_MS = 5000;

interface Encoding {
  headers: Record<string, string>;
  start: string;
  heartbeat: string;
  end: string;
  result: (result: ExecutionResult) => string;
}

/**
 * Ends the part before it: clients read a part once its delimiter has arrived. The rest of this line comes with the
 * next part.
 */
const DELIMITER = '\r\n--graphql';
const part = (body: unknown) => `\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(body)}${DELIMITER}`;

const ENCODINGS: Record<StreamKind, Encoding> = {
  multipart: {
    headers: { 'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0' },
    start: `${DELIMITER}${part({})}`,
    heartbeat: part({}),
    end: '--\r\n',
    result: (payload) => part({ payload }),
  },
  sse: {
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    start: ':\n\n',
    heartbeat: ':\n\n',
    end: 'event: complete\ndata:\n\n',
    result: (result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`,
  },
};

/** Writes results until they end or the client leaves, at the client's pace. */
export async function sendStream(
  response: ServerResponse,
  kind: StreamKind,
  results: AsyncIterable<ExecutionResult>,
): Promise<void> {
  const encoding = ENCODINGS[kind];
  const iterator = results[Symbol.asyncIterator]();
  // Buffering proxies would delay events.
  response.writeHead(200, {
    ...encoding.headers,
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.write(encoding.start);
  const heartbeat = setInterval(() => response.write(encoding.heartbeat), HEARTBEAT_MS);
  response.once('close', () => void iterator.return?.());
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      if (!response.write(encoding.result(next.value))) await drained(response);
    }
  } finally {
    clearInterval(heartbeat);
    response.end(encoding.end);
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
