import { engines, traceCommands } from '@minijd/observability';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { PubSub, type PubSubEngine } from 'graphql-subscriptions';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { redisPrefix } from './redis-prefix.ts';
import { TopicSubscriber } from './topic-subscriber.ts';
import { withMissed } from './with-missed.ts';

/** A mutation has happened when its message is published: it must not wait for a Redis that hangs. */
const PUBLISHED_WITHIN_MS = 1000;
/**
 * Longest pause between attempts to connect to Redis: shorter than a message waits, so that one sent soon after
 * arrives.
 */
const RECONNECT_MS = 500;
/** Nothing is published here: its acknowledgement says that the subscriptions requested before it are in force. */
const MARK = 'topics.connected';

export interface SubscribeOptions<Payload> {
  /** Gives a message in place of those that may have been lost since a moment; called after each reconnect. */
  missed?: (since: Date) => readonly Payload[] | Promise<readonly Payload[]>;
}

interface Connections {
  publisher: Redis;
  subscriber: TopicSubscriber;
}

/**
 * Live topics: what subscriptions listen to. Delivered at most once, to current listeners; DomainEvents are durable.
 * With Redis every process receives every message, without it only this one.
 */
export class Topics {
  readonly #log: Logger;
  readonly #engine: PubSubEngine;
  readonly #connections: Connections | undefined;
  readonly #whenBack = new Set<(since: Date) => void>();
  readonly #unmeasure: () => void;
  /** Of keys and channels in Redis. */
  readonly #prefix: string;
  #awaySince: Date | undefined;
  #closed = false;

  private constructor(log: Logger, redisUrl: string | undefined) {
    this.#log = log;
    this.#prefix = redisUrl ? redisPrefix(redisUrl) : '';
    this.#connections = redisUrl ? this.#connect(redisUrl) : undefined;
    const labels = { engine: 'redis' };
    this.#unmeasure = redisUrl ? engines.up.from(() => [{ labels, value: this.connected ? 1 : 0 }]) : () => undefined;
    this.#engine = this.#connections ? new RedisPubSub(this.#connections) : new PubSub();
  }

  static start({ redisUrl, log }: { redisUrl?: string; log: Logger }): Topics {
    return new Topics(log, redisUrl);
  }

  /** Whether messages of other processes arrive now; always true without Redis, where there is one process. */
  get connected(): boolean {
    return this.#awaySince === undefined;
  }

  /** Whether other processes receive what is published here, while connected. */
  get shared(): boolean {
    return this.#connections !== undefined;
  }

  /** Keeps a text for every process for some seconds; without Redis, or while it is away, for none. */
  async keep(key: string, text: string, seconds: number): Promise<void> {
    const redis = this.#connections?.publisher;
    if (redis?.status !== 'ready') return;
    await redis.set(this.#prefix + key, text, 'EX', seconds).catch((error: unknown) => {
      this.#log.warn({ err: error, key }, 'a text was not kept');
    });
  }

  /** What a process has kept under a key, as far as that is known now. */
  async kept(key: string): Promise<string | undefined> {
    const redis = this.#connections?.publisher;
    if (redis?.status !== 'ready') return undefined;
    return (await redis.get(this.#prefix + key).catch(() => null)) ?? undefined;
  }

  /** Never rejects: the change is already committed, and a subscriber that missed the message reads the state again. */
  async publish(topic: string, payload: object): Promise<void> {
    try {
      await this.#engine.publish(this.#prefix + topic, payload);
    } catch (error) {
      this.#log.warn({ err: error, topic }, 'a live message was lost');
    }
  }

  /** An endless iterator over the messages of all `topics`; `return()` ends it. */
  subscribe<Payload>(
    topics: readonly string[],
    { missed }: SubscribeOptions<Payload> = {},
  ): AsyncIterableIterator<Payload> {
    // A call after its end would be an unhandled rejection, which would end the process.
    if (this.#closed) return nothing();
    const messages = this.#engine.asyncIterableIterator<Payload>(topics.map((topic) => this.#prefix + topic));
    if (!missed || !this.#connections) return messages;
    return withMissed(messages, { whenBack: (listener) => this.onBack(listener), missed, log: this.#log });
  }

  /**
   * Calls back at each connection, the first included, with the moment since which messages may be lost. The returned
   * function unsubscribes.
   */
  onBack(listener: (since: Date) => void): () => void {
    this.#whenBack.add(listener);
    return () => this.#whenBack.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#unmeasure();
    await Promise.all(Object.values(this.#connections ?? {}).map(end));
  }

  #connect(url: string): Connections {
    this.#awaySince = new Date();
    const warn = (error: Error) => this.#log.warn({ err: error }, 'redis');
    const retryStrategy = (attempts: number) => Math.min(attempts * 50, RECONNECT_MS);
    const publisher = traceCommands(
      new Redis(url, { retryStrategy, maxRetriesPerRequest: 1, commandTimeout: PUBLISHED_WITHIN_MS }),
    );
    // The engine does not handle rejections of the subscriber, and one would end the process, so commands wait for
    // Redis. A subscription may be the first command on a new connection; Redis then refuses the greeting of ioredis,
    // which would close the connection and lose the subscription.
    const greeting = { enableReadyCheck: false, disableClientInfo: true, autoResubscribe: false };
    const subscriber = new TopicSubscriber(url, { retryStrategy, maxRetriesPerRequest: null, ...greeting });
    subscriber.on('ready', () => void this.#back(subscriber)).on('close', () => this.#away());
    return { publisher: publisher.on('error', warn), subscriber: subscriber.on('error', warn) };
  }

  async #back(subscriber: TopicSubscriber): Promise<void> {
    try {
      await subscriber.subscribe(this.#prefix + MARK, ...subscriber.wanted);
    } catch {
      // The connection is being closed.
      return;
    }
    const since = this.#awaySince;
    this.#awaySince = undefined;
    if (since) for (const listener of this.#whenBack) listener(since);
  }

  #away(): void {
    this.#awaySince ??= new Date();
  }
}

async function* nothing(): AsyncGenerator<never> {}

/** Waits for running commands; without a connection there are none. */
async function end(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit();
  else redis.disconnect();
}
