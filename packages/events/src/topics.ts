import { RedisPubSub } from 'graphql-redis-subscriptions';
import { PubSub, type PubSubEngine } from 'graphql-subscriptions';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/**
 * Live topics: what subscriptions listen to. At most once, to whoever listens now; durable facts are DomainEvents.
 * With Redis every process hears every message, without it only this one.
 */
export class Topics {
  readonly #engine: PubSubEngine;
  readonly #close: () => Promise<unknown>;

  readonly #log: Logger;
  #closed = false;

  private constructor(engine: PubSubEngine, log: Logger, close: () => Promise<unknown>) {
    this.#engine = engine;
    this.#log = log;
    this.#close = close;
  }

  static start({ redisUrl, log }: { redisUrl?: string; log: Logger }): Topics {
    if (!redisUrl) return new Topics(new PubSub(), log, async () => {});
    const connect = (maxRetriesPerRequest: number | null) =>
      new Redis(redisUrl, { maxRetriesPerRequest }).on('error', (error) => log.warn({ err: error }, 'redis'));
    // Nobody waits for what the engine asks of the subscriber: a refusal would end the process, so it waits for Redis.
    const connections = { publisher: connect(1), subscriber: connect(null) };
    return new Topics(new RedisPubSub(connections), log, () => Promise.all(Object.values(connections).map(end)));
  }

  /** Never rejects: what it tells of has happened, and who missed it reads the state again. */
  async publish(topic: string, payload: object): Promise<void> {
    try {
      await this.#engine.publish(topic, payload);
    } catch (error) {
      this.#log.warn({ err: error, topic }, 'a live message was lost');
    }
  }

  /** An endless iterator over the messages of all `topics`; `return()` ends it. */
  subscribe<Payload>(topics: readonly string[]): AsyncIterableIterator<Payload> {
    // Asked after its end, the engine refuses where nobody listens, which would end the process.
    return this.#closed ? nothing() : this.#engine.asyncIterableIterator<Payload>([...topics]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#close();
  }
}

async function* nothing(): AsyncGenerator<never> {}

/** Lets running commands end; without a connection there is nothing to wait for. */
async function end(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit();
  else redis.disconnect();
}
