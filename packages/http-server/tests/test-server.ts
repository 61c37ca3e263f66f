import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import { callerOf, type HttpServer, type HttpServerOptions, openHttpServer } from '../src/index.ts';

export const log = pino({ level: 'silent' });

/** A server that echoes bodies, tells callers who they are, and streams until it is told to stop. */
export async function testServer(options: Partial<HttpServerOptions> = {}): Promise<HttpServer & { streams: number }> {
  const state = { streams: 0 };
  const ending = new AbortController();
  const server = await openHttpServer({
    ...{ port: 0, host: '127.0.0.1', log },
    ready: async () => ({ ready: true }),
    drain: () => ending.abort(),
    async handle(request, response) {
      if (request.url === '/echo') response.end(await buffer(request));
      else if (request.url === '/caller') response.end(JSON.stringify(callerOf(request)));
      else if (request.url === '/fails') throw new Error('of the test');
      else if (request.url === '/slow') setTimeout(() => response.end('done'), 700);
      else if (request.url === '/stream') {
        state.streams++;
        response.write('first');
        ending.signal.addEventListener('abort', () => response.end('last'));
      } else if (request.url !== '/') return false;
      else response.end('home');
      return true;
    },
    ...options,
  });
  return {
    ...server,
    get streams() {
      return state.streams;
    },
  };
}
