import { type IncomingMessage, request as open, type RequestOptions, type ServerResponse } from 'node:http';
import { request as openSecurely } from 'node:https';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The gateway's own paths, which browsers reach through the storefront's origin. */
const GATEWAY_PATHS = /^\/(graphql|explorer|webhooks)(\/|\?|$)/;

export interface GatewayProxy {
  /** True when the path is the gateway's and its answer has been handed on. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** True when the socket is now connected to the gateway's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
}

/** Hands requests and sockets on to the gateway whose endpoint is `graphqlUrl`. */
export function createGatewayProxy(graphqlUrl: string): GatewayProxy {
  const { protocol, hostname, port } = new URL(graphqlUrl);
  const send = protocol === 'https:' ? openSecurely : open;
  const forward = (request: IncomingMessage): RequestOptions => ({
    hostname,
    port,
    method: request.method,
    path: request.url,
    headers: { ...request.headers, 'x-forwarded-for': forwardedFor(request) },
  });
  return {
    async handle(request, response) {
      if (!GATEWAY_PATHS.test(request.url ?? '')) return false;
      const outgoing = send(forward(request), (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        void pipeline(answer, response).catch(() => response.destroy());
      });
      response.once('close', () => outgoing.destroy());
      await pipeline(request, outgoing).catch(() => {
        if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' }).end('No gateway');
      });
      return true;
    },
    upgrade(request, socket, head) {
      if (!GATEWAY_PATHS.test(request.url ?? '')) return false;
      const outgoing = send(forward(request));
      outgoing.once('upgrade', (answer, upstream, upstreamHead) => {
        socket.write(switchingProtocols(answer));
        socket.write(upstreamHead);
        upstream.write(head);
        pipeline(upstream, socket, upstream).catch(() => socket.destroy());
      });
      outgoing.once('response', () => socket.destroy());
      outgoing.once('error', () => socket.destroy());
      outgoing.end();
      return true;
    },
  };
}

function forwardedFor({ headers, socket }: IncomingMessage): string {
  return [headers['x-forwarded-for'], socket.remoteAddress].flat().filter(Boolean).join(', ');
}

function switchingProtocols({ rawHeaders }: IncomingMessage): string {
  const lines = ['HTTP/1.1 101 Switching Protocols'];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}
