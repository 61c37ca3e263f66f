import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findProgram, freePort } from '@minijd/engines';
import { Redis } from 'ioredis';

const READY_WITHIN_MS = 10_000;

/** A Redis that a test stops and starts: the one of the run is everybody's. Needs the machine's, see `testRedis`. */
export class OwnRedis {
  #server: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const file = findProgram('redis-server', 'valkey-server');
    if (!file) throw new Error('no redis-server or valkey-server on PATH');
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.#server = spawn(file, options, { stdio: 'ignore' });
    // A test run that is cut short must leave no process.
    process.once('exit', this.#killNow);
    await this.ask((client) => client.ping());
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    process.off('exit', this.#killNow);
    if (!server) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  /** How many processes of a shop listen to a topic. */
  async listeners(topic: string, prefix = 'minijd:'): Promise<number> {
    const [, count] = await this.ask((client) => client.pubsub('NUMSUB', prefix + topic));
    return Number(count);
  }

  /** Everything that somebody listens to. */
  async channels(): Promise<string[]> {
    return (await this.ask((client) => client.pubsub('CHANNELS'))) as string[];
  }

  async ask<Answer>(question: (client: Redis) => Promise<Answer>): Promise<Answer> {
    const client = new Redis(this.url, { maxRetriesPerRequest: null, commandTimeout: READY_WITHIN_MS });
    client.on('error', () => undefined);
    try {
      return await question(client);
    } finally {
      client.disconnect();
    }
  }

  readonly #killNow = () => void this.#server?.kill('SIGKILL');
}
