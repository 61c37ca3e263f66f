import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@minijd/engines';

/** What listens at an engine's address. */
export type Occupant = 'nobody' | 'the engine' | 'garbage' | 'silence';

const GARBAGE = '<html>Welcome to nginx!</html>';

/** An address at which an engine can be started, stopped or replaced by a fake. */
export class EnginePlace {
  readonly url: string;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #occupant: Occupant = 'nobody';
  #delayMs = 0;
  /** Sockets whose data goes nowhere. */
  readonly #held = new WeakSet<Socket>();

  private constructor(
    private readonly engineUrl: string,
    private readonly port: number,
  ) {
    this.url = `http://127.0.0.1:${port}`;
  }

  static async open(engineUrl: string): Promise<EnginePlace> {
    return new EnginePlace(engineUrl, await freePort());
  }

  async put(occupant: Occupant): Promise<void> {
    this.#occupant = occupant;
    for (const socket of this.#sockets) socket.destroy();
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise((resolve) => server.close(resolve));
    if (occupant === 'nobody') return;
    this.#server = createServer((socket) => this.#receive(socket)).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** From now on everything is passed on so much later, in both directions. */
  delay(milliseconds: number): void {
    this.#delayMs = milliseconds;
  }

  /** Ends all connections as a crashed machine does when it is back: by a reset. New ones are served. */
  reset(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Present connections stay open, and nothing arrives on them any more, not even their end. New ones are served. */
  hold(): void {
    for (const socket of this.#sockets) this.#held.add(socket);
  }

  #receive(socket: Socket): void {
    this.#own(socket);
    if (this.#occupant === 'garbage') {
      const head = 'HTTP/1.1 200 OK\r\nx-elastic-product: Elasticsearch\r\ncontent-type: text/html\r\n';
      socket.on('data', () => socket.write(`${head}content-length: ${GARBAGE.length}\r\n\r\n${GARBAGE}`));
    }
    if (this.#occupant !== 'the engine') return;
    const { hostname, port } = new URL(this.engineUrl);
    const engine = connect(Number(port), hostname);
    this.#own(engine);
    this.#forward(socket, engine);
    this.#forward(engine, socket);
    this.#endWith(socket, engine);
    this.#endWith(engine, socket);
  }

  #forward(from: Socket, to: Socket): void {
    let passed = Promise.resolve();
    const then = (pass: () => void) => {
      passed = passed.then(() => (this.#delayMs > 0 ? delay(this.#delayMs) : undefined)).then(pass);
    };
    from.on('data', (chunk) => {
      if (!this.#held.has(from)) then(() => void to.write(chunk));
    });
    from.on('end', () => {
      if (!this.#held.has(from)) then(() => void to.end());
    });
  }

  #endWith(from: Socket, to: Socket): void {
    from.on('close', () => {
      if (!this.#held.has(from)) to.destroy();
    });
  }

  #own(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
  }
}
