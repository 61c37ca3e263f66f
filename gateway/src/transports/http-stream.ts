import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';

/** `multipart`: what Apollo Client and Sandbox speak; `sse`: server-sent events, one connection per operation. */
export type StreamKind = 'multipart' | 'sse';

const HEARTBEAT_MS = 5000;

interface Encoding {
  headers: Record<string, string>;
  start: string;
  heartbeat: string;
  end: string;
  result: (result: ExecutionResult) => string;
}

const PART = '\r\n--graphql\r\ncontent-type: application/json\r\n\r\n';

const ENCODINGS: Record<StreamKind, Encoding> = {
  multipart: {
    headers: { 'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0' },
    start: '',
    heartbeat: `${PART}{}`,
    end: '\r\n--graphql--\r\n',
    result: (result) => `${PART}${JSON.stringify({ payload: result })}`,
  },
  sse: {
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    start: ':\n\n',
    heartbeat: ':\n\n',
    end: 'event: complete\ndata:\n\n',
    result: (result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`,
  },
};

/** The stream an Accept header asks for. */
export function acceptedStream(accept: string | undefined): StreamKind | undefined {
  if (/\btext\/event-stream\b/i.test(accept ?? '')) return 'sse';
  return accept && /multipart\/mixed[^,]*subscriptionSpec/i.test(accept) ? 'multipart' : undefined;
}

/** Writes results until they end or the client leaves, at the client's pace. */
export async function sendStream(
  response: ServerResponse,
  kind: StreamKind,
  results: AsyncIterable<ExecutionResult>,
): Promise<void> {
  const encoding = ENCODINGS[kind];
  const iterator = results[Symbol.asyncIterator]();
  // Proxies that buffer would hold events back.
  response.writeHead(200, {
    ...encoding.headers,
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.write(encoding.start || encoding.heartbeat);
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
