import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { connections } from './lost-connections.ts';
import { withOptions } from './with-options.ts';

/** Whatever the pool lets requests wait for a connection: one that is not made by then will not be. */
const CONNECTED_WITHIN_MS = 15_000;
const CLOSED_WITHIN_MS = 2000;

type Query = (...args: unknown[]) => unknown;
type Answer = (...args: unknown[]) => void;

/**
 * A connection to PostgreSQL that notices when it leads nowhere, although nobody has closed it: `Client` of a pool. Its
 * statement then fails as if the connection had ended, and it is never used again.
 */
export class WatchedClient extends Client {
  readonly config: ClientConfig;
  #unanswered = 0;
  #silentSince = 0;

  constructor(config: ClientConfig = {}) {
    const limited = withOptions(config, { connectionTimeoutMillis: CONNECTED_WITHIN_MS });
    super(limited);
    this.config = limited;
    const query = this.query.bind(this) as Query;
    Object.assign(this, { query: (...args: unknown[]) => this.#observed(query, args) });
    const end = this.end.bind(this) as Query;
    Object.assign(this, { end: (...args: unknown[]) => this.#ending(end, args) });
    this.on('connect', () => connections.add(this));
    this.on('end', () => connections.delete(this));
  }

  /** Connections with the same are served by the same server. */
  get address(): string {
    return `${this.user}@${this.host}:${this.port}/${this.database}`;
  }

  /** Of the process that serves it. */
  get backend(): number {
    return (this as { processID?: number }).processID ?? 0;
  }

  get bytesRead(): number {
    return (this.connection.stream as Socket).bytesRead;
  }

  /** Since when a statement has been waiting; undefined when none is. */
  get silentSince(): number | undefined {
    return this.#unanswered > 0 ? this.#silentSince : undefined;
  }

  /** Whether nobody would miss it: no statement, no transaction, nothing heard of it since then. */
  isIdleSince(then: number): boolean {
    return this.#unanswered === 0 && this.#silentSince < then && this.getTransactionStatus() === 'I';
  }

  /** Ends it without asking the server, which would not answer. */
  abandon(): void {
    this.connection.stream.destroy();
  }

  /** The server closes it when asked to, unless it does not hear that. */
  #ending(end: Query, args: unknown[]): unknown {
    const timer = setTimeout(() => this.abandon(), CLOSED_WITHIN_MS).unref();
    this.once('end', () => clearTimeout(timer));
    return end(...args);
  }

  #observed(query: Query, args: unknown[]): unknown {
    if (this.#unanswered === 0) this.#silentSince = performance.now();
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      this.#unanswered += 1;
      return query(...args.slice(0, -1), (...answer: unknown[]) => {
        this.#answered();
        (callback as Answer)(...answer);
      });
    }
    const running = query(...args);
    if (running instanceof Promise) {
      this.#unanswered += 1;
      const answered = () => this.#answered();
      running.then(answered, answered);
    }
    return running;
  }

  #answered(): void {
    this.#unanswered -= 1;
    this.#silentSince = performance.now();
  }
}
