import type { ChildProcess } from 'node:child_process';
import { createServer, type Server, type Socket } from 'node:net';
import { listen } from '../listen.ts';
import type { ToPrimary } from './messages.ts';

/**
 * The port that workers share. Each connection is given to the next worker, and given to another one when that worker
 * ends before it has taken it. While there is none, connections wait.
 */
export class Connections {
  #server: Server | undefined;
  #workers: ChildProcess[] = [];
  #last = 0;
  /** Those that no worker has taken yet, with the one they were given to. */
  readonly #open = new Map<number, { socket: Socket; to?: ChildProcess }>();

  /** Listens, unless it does already; throws StartRefused when it cannot. */
  async listen(address: { port: number; host: string }): Promise<void> {
    if (this.#server) return;
    // What a client sends is read by the worker.
    this.#server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (socket) => this.#receive(socket));
    await listen(this.#server, address);
  }

  /** From now on it takes its turn. */
  add(worker: ChildProcess): void {
    this.#workers.push(worker);
    worker.on('message', (message: ToPrimary) => {
      if ('taken' in message) this.#taken(message.taken);
      if ('leaves' in message) this.remove(worker);
    });
    worker.once('exit', () => this.remove(worker));
    this.#giveAgain(undefined);
  }

  remove(worker: ChildProcess): void {
    this.#workers = this.#workers.filter((one) => one !== worker);
    this.#giveAgain(worker);
  }

  close(): void {
    this.#server?.close();
    for (const { socket } of this.#open.values()) socket.destroy();
  }

  #receive(socket: Socket): void {
    this.#last += 1;
    const id = this.#last;
    this.#open.set(id, { socket });
    socket.once('error', () => socket.destroy());
    socket.once('close', () => this.#open.delete(id));
    this.#give(id, socket);
  }

  #give(id: number, socket: Socket): void {
    const to = this.#workers[id % this.#workers.length];
    this.#open.set(id, { socket, to });
    to?.send({ connection: id }, socket, { keepOpen: true });
  }

  #giveAgain(givenTo: ChildProcess | undefined): void {
    for (const [id, { socket, to }] of this.#open) if (to === givenTo) this.#give(id, socket);
  }

  /** The worker has the connection: this process closes its own handle of it, which does not end it. */
  #taken(id: number): void {
    this.#open.get(id)?.socket.destroy();
  }
}
