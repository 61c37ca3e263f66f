import { type IncomingMessage, request as open } from 'node:http';
import { request as openSecurely } from 'node:https';
import type { Duplex } from 'node:stream';
import { callerOf, type ProcessLog, refuseSocket } from '@minijd/http-server';
import { endToEnd, forwardedHeaders } from './forwarded-headers.ts';

const HANDSHAKE_MS = 10_000;
/** A frame that closes a WebSocket with 1001, "going away". */
const GOING_AWAY = Buffer.from([0x88, 0x02, 0x03, 0xe9]);

/** WebSockets between visitors and the gateway: two sockets each, which end together. */
export class WebSocketProxy {
  readonly #connected = new Map<Duplex, Duplex>();
  readonly #send: typeof open;

  constructor(
    private readonly graphqlUrl: string,
    private readonly log: ProcessLog,
  ) {
    this.#send = new URL(graphqlUrl).protocol === 'https:' ? openSecurely : open;
  }

  connect(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { hostname, port } = new URL(this.graphqlUrl);
    const outgoing = this.#send({
      ...{ hostname, port, path: request.url, agent: false, timeout: HANDSHAKE_MS },
      headers: {
        ...endToEnd(request.headers),
        ...forwardedHeaders(callerOf(request)),
        ...{ connection: 'Upgrade', upgrade: 'websocket' },
      },
    });
    const left = () => outgoing.destroy();
    socket.once('close', left);
    outgoing.once('upgrade', (answer, upstream, upstreamHead) => {
      socket.off('close', left);
      upstream.setTimeout(0);
      socket.write(switchingProtocols(answer));
      socket.write(upstreamHead);
      upstream.write(head);
      this.#join(socket, upstream);
    });
    outgoing.once('response', (answer) => {
      refuseSocket(socket, answer.statusCode ?? 502);
      outgoing.destroy();
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error(`no handshake within ${HANDSHAKE_MS} ms`)));
    outgoing.on('error', (error) => {
      if (socket.destroyed) return;
      this.log.warn({ err: error }, 'the gateway does not take a WebSocket');
      refuseSocket(socket, 502);
    });
    outgoing.end();
  }

  /** A client answers the frame by closing, then reconnects to another process. */
  drain(): void {
    for (const [socket, upstream] of this.#connected) {
      upstream.unpipe(socket).destroy();
      socket.end(GOING_AWAY);
      socket.resume();
    }
  }

  #join(socket: Duplex, upstream: Duplex): void {
    this.#connected.set(socket, upstream);
    upstream.on('error', () => upstream.destroy());
    upstream.once('close', () => socket.end());
    socket.once('close', () => {
      this.#connected.delete(socket);
      upstream.destroy();
    });
    if (socket.destroyed) upstream.destroy();
    socket.pipe(upstream).pipe(socket);
  }
}

function switchingProtocols({ rawHeaders }: IncomingMessage): string {
  const lines = ['HTTP/1.1 101 Switching Protocols'];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}
