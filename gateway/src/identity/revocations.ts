import type { Topics } from '@minijd/events';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { ServiceQuery } from './service-query.ts';

/** The lifetime of an access token: after that a revoked session has no valid token left. */
const REMEMBER_MS = 15 * 60_000;
/** Topics deliver at most once, and without Redis only within one process: so the list is also polled. */
const REREAD_MS = 10_000;
/** While Redis is unavailable nothing is published: only polling finds new ones. */
const REREAD_ALONE_MS = 1000;
const TOPIC = 'users.session.revoked';

/** Sessions revoked in the last 15 minutes, whose access tokens still look valid. */
export class Revocations {
  readonly #revoked = new LRUCache<string, true>({ max: 100_000, ttl: REMEMBER_MS });
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #messages: AsyncIterableIterator<{ sessionId: string }>;
  readonly #timer: NodeJS.Timeout;
  readonly #unlisten: () => void;
  #readAt = 0;

  constructor(
    private readonly topics: Topics,
    private readonly ask: ServiceQuery,
    private readonly log: Logger,
  ) {
    this.#messages = topics.subscribe<{ sessionId: string }>([TOPIC]);
    this.#unlisten = topics.onBack(() => void this.#read());
    void this.#listen();
    void this.#read();
    this.#timer = setInterval(() => this.#readWhenDue(), REREAD_ALONE_MS).unref();
  }

  has(sessionId: string | undefined): boolean {
    return sessionId !== undefined && this.#revoked.has(sessionId);
  }

  /** Calls back when the session is revoked; the returned function stops that. */
  onRevoked(sessionId: string | undefined, revoked: () => void): () => void {
    if (sessionId === undefined) return () => {};
    const listeners = this.#listeners.get(sessionId) ?? new Set();
    this.#listeners.set(sessionId, listeners.add(revoked));
    return () => {
      listeners.delete(revoked);
      if (listeners.size === 0 && this.#listeners.get(sessionId) === listeners) this.#listeners.delete(sessionId);
    };
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#unlisten();
    await this.#messages.return?.();
  }

  async #listen(): Promise<void> {
    try {
      for await (const { sessionId } of this.#messages) this.#add(sessionId);
    } catch (error) {
      this.log.warn({ err: error }, 'revoked sessions are only read every 10 s now');
    }
  }

  #readWhenDue(): void {
    const pause = this.topics.connected ? REREAD_MS : REREAD_ALONE_MS;
    if (Date.now() - this.#readAt >= pause) void this.#read();
  }

  async #read(): Promise<void> {
    this.#readAt = Date.now();
    try {
      const { data } = await this.ask('{ _revokedSessions }');
      for (const sessionId of (data?._revokedSessions as string[] | undefined) ?? []) this.#add(sessionId);
    } catch (error) {
      this.log.warn({ err: error }, 'cannot read the revoked sessions');
    }
  }

  #add(sessionId: string): void {
    if (this.#revoked.has(sessionId)) return;
    this.#revoked.set(sessionId, true);
    for (const revoked of [...(this.#listeners.get(sessionId) ?? [])]) revoked();
  }
}
