import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy between a process and an engine, which makes the engine unavailable: refused, or silent. */
export interface Relay {
  /** The engine's address through the proxy. */
  url: string;
  /** Stops forwarding but keeps connections open, like a suspended engine or a broken network. */
  silence(): void;
  /** Resets every connection and refuses new ones, like an engine that was killed. */
  cut(): Promise<void>;
}

export async function relayTo(engineUrl: string): Promise<Relay> {
  const engine = new URL(engineUrl);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((socket) => {
    const upstream = connect(Number(engine.port), engine.hostname);
    for (const one of [socket, upstream]) {
      sockets.add(one.on('error', () => one.destroy()));
      one.once('close', () => {
        sockets.delete(one);
        socket.destroy();
        upstream.destroy();
      });
    }
    if (silent) return;
    socket.pipe(upstream).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(engineUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    silence: () => {
      silent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
  };
}
