import type { IncomingMessage, ServerResponse } from 'node:http';

/** Path and query of a request; undefined for an invalid one. Two slashes begin a path here, never a host. */
export function requestUrl({ url = '/' }: IncomingMessage): URL | undefined {
  return URL.parse(url.startsWith('/') ? `http://gateway${url}` : url) ?? undefined;
}

/** Of a target that is no address. */
export function sendBadAddress(response: ServerResponse): true {
  response.writeHead(400, { 'content-type': 'text/plain' }).end('Not an address');
  return true;
}
