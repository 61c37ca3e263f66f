import type { Topics } from '@minijd/events';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { ServiceQuery } from './service-query.ts';

/** As long as an access token lives: after that a revoked session has no valid token left. */
const REMEMBER_MS = 15 * 60_000;
/** Topics deliver at most once, and without Redis only within one process: the list is read again, too. */
const REREAD_MS = 10_000;
const TOPIC = 'users.session.revoked';

/** Sessions revoked in the last 15 minutes, whose access tokens still look valid. */
export class Revocations {
  readonly #revoked = new LRUCache<string, true>({ max: 100_000, ttl: REMEMBER_MS });
  readonly #listeners = new Set<(sessionId: string) => void>();
  readonly #messages: AsyncIterableIterator<{ sessionId: string }>;
  readonly #timer: NodeJS.Timeout;

  constructor(
    topics: Topics,
    private readonly ask: ServiceQuery,
    private readonly log: Logger,
  ) {
    this.#messages = topics.subscribe<{ sessionId: string }>([TOPIC]);
    void this.#listen();
    void this.#read();
    this.#timer = setInterval(() => void this.#read(), REREAD_MS).unref();
  }

  has(sessionId: string | undefined): boolean {
    return sessionId !== undefined && this.#revoked.has(sessionId);
  }

  /** Calls back when the session is revoked; the returned function stops that. */
  onRevoked(sessionId: string, revoked: () => void): () => void {
    const listener = (revokedId: string) => {
      if (revokedId === sessionId) revoked();
    };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#messages.return?.();
  }

  async #listen(): Promise<void> {
    try {
      for await (const { sessionId } of this.#messages) this.#add(sessionId);
    } catch (error) {
      this.log.warn({ err: error }, 'revoked sessions are only read every 10 s now');
    }
  }

  async #read(): Promise<void> {
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
    for (const listener of this.#listeners) listener(sessionId);
  }
}
