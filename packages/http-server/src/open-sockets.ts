import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const SWEEP_MS = 50;

/** Every socket of a server, from its connection to its end, also after an upgrade. */
export class OpenSockets {
  readonly #sockets = new Set<Socket>();
  readonly #answers = new Set<ServerResponse>();
  #draining = false;

  #empty: (() => void) | undefined;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      // Without a listener of its own, a socket that Node hands over (an upgrade) ends the process when it is reset.
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        this.#sockets.delete(socket);
        if (this.#sockets.size === 0) this.#empty?.();
      });
    });
  }

  get draining(): boolean {
    return this.#draining;
  }

  /** Tracks an answer that has begun, so that its connection is closed after it while the server drains. */
  track(response: ServerResponse): void {
    this.#answers.add(response);
    response.once('close', () => this.#answers.delete(response));
    if (this.#draining) response.shouldKeepAlive = false;
  }

  /** Whether a socket's answer has begun, so that no other one can be sent. */
  isAnswering(socket: unknown): boolean {
    return [...this.#answers].some((response) => response.socket === socket && response.headersSent);
  }

  /** From now on no connection outlives its request. */
  drain(): void {
    this.#draining = true;
    for (const response of this.#answers) response.shouldKeepAlive = false;
  }

  /** Waits until all sockets have ended, and destroys the remaining ones after `graceMs`; no new ones may come. */
  async end(graceMs: number): Promise<void> {
    // A socket whose last request ends after listening did would stay open until its keep-alive runs out.
    const sweep = setInterval(() => this.server.closeIdleConnections(), SWEEP_MS);
    const cut = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, graceMs);
    await new Promise<void>((resolve) => {
      this.#empty = resolve;
      if (this.#sockets.size === 0) resolve();
    });
    clearInterval(sweep);
    clearTimeout(cut);
  }
}
