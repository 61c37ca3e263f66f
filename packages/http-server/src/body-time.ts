import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './refuse.ts';

/** Gives a client `limitMs` to send the body of a request; a slower one gets 408 and is disconnected. */
export function limitBodyTime(request: IncomingMessage, response: ServerResponse, limitMs: number): void {
  const cut = () => {
    if (request.complete) return;
    if (response.headersSent) return void request.destroy();
    response.once('finish', () => request.destroy());
    refuse(response, 408);
  };
  const timer = setTimeout(cut, limitMs).unref();
  const stop = () => clearTimeout(timer);
  request.once('end', stop).once('close', stop);
}
