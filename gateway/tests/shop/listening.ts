import type { ExecutionResult } from 'graphql';
import { type ClientOptions, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A listener that collects events. */
export interface ReceivedResults {
  results: ExecutionResult[];
  ended: () => boolean;
  /** The error of a connection that was refused. */
  failure: () => unknown;
  leave: () => Promise<void>;
}

/** Subscribes over graphql-ws. */
export function listen(
  url: string,
  query: string,
  options: Partial<ClientOptions> & { variables?: Record<string, unknown>; headers?: Record<string, string> } = {},
): ReceivedResults {
  const { variables, headers, ...clientOptions } = options;
  class Socket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
    ...clientOptions,
  });
  const results: ExecutionResult[] = [];
  let ended = false;
  let failure: unknown;
  client.subscribe(
    { query, variables },
    {
      next: (result) => results.push(result as ExecutionResult),
      error: (error) => {
        failure = error;
      },
      complete: () => {
        ended = true;
      },
    },
  );
  return { results, ended: () => ended, failure: () => failure, leave: async () => client.dispose() };
}

/** The parts of a streamed HTTP response as they come. */
export async function readStream(response: Response, onChunk: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) onChunk(decoder.decode(chunk, { stream: true }));
}
