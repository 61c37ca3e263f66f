import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
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
    socket.pipe(engine).pipe(socket);
    socket.on('close', () => engine.destroy());
    engine.on('close', () => socket.destroy());
  }

  #own(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
  }
}
