import { postgres } from '@minijd/observability';
import { Client } from 'pg';
import type { WatchedClient } from './watched-client.ts';
import { withOptions } from './with-options.ts';

const LOOK_EVERY_MS = 1000;
/** A statement that takes longer is asked about. */
const SUSPICIOUS_MS = 1500;
const ANSWER_MS = 2000;

/**
 * Looks once a second for connections of this process whose statement takes suspiciously long, and asks PostgreSQL, on a
 * new connection, whether it is at work on it. When twice in a row it is not, and nothing has arrived meanwhile, the
 * statement or its answer is lost: the network or a proxy dropped the connection and told nobody. A statement that
 * runs or waits for a lock is left alone however long it takes, and so is everything while PostgreSQL does not answer.
 */
class LostConnections {
  readonly #all = new Set<WatchedClient>();
  /** What was heard of a connection when the server said it had nothing to do there. */
  readonly #doubts = new WeakMap<WatchedClient, { since: number; bytes: number }>();
  #timer: NodeJS.Timeout | undefined;
  #looking = false;

  add(client: WatchedClient): void {
    this.#all.add(client);
    this.#timer ??= setInterval(() => void this.#look(), LOOK_EVERY_MS).unref();
  }

  delete(client: WatchedClient): void {
    this.#all.delete(client);
    if (this.#all.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    const before = performance.now() - SUSPICIOUS_MS;
    const suspects = [...this.#all].filter(({ silentSince = before }) => silentSince < before);
    if (suspects.length === 0) return;
    this.#looking = true;
    const servers = Map.groupBy(suspects, ({ address }) => address).values();
    // What it does not answer now it may answer in a second.
    await Promise.all([...servers].map((clients) => this.#examine(clients).catch(() => {})));
    this.#looking = false;
  }

  async #examine(suspects: WatchedClient[]): Promise<void> {
    await asking(suspects[0]!, async (server) => {
      const working = await server.working(suspects);
      const lost = suspects.filter((client) => !working.has(client.backend) && this.#isDoubtedAgain(client));
      if (lost.length === 0) return;
      const since = Math.min(...lost.map(({ silentSince = 0 }) => silentSince));
      const { address } = suspects[0]!;
      const unused = [...this.#all].filter((other) => other.address === address && other.isIdleSince(since));
      const abandoned = [...lost, ...unused];
      postgres.lost.inc(lost.length);
      for (const client of abandoned) client.abandon();
      // Their transactions hold locks until then.
      await server.end(abandoned);
    });
  }

  /** The answer may have been under way: only silence since the last look counts. */
  #isDoubtedAgain(client: WatchedClient): boolean {
    const { silentSince: since, bytesRead: bytes } = client;
    if (since === undefined) return false;
    const doubt = this.#doubts.get(client);
    this.#doubts.set(client, { since, bytes });
    return doubt?.since === since && doubt.bytes === bytes;
  }
}

export const connections = new LostConnections();

/** PostgreSQL as one more connection sees it. */
interface Server {
  /** The backends of `clients` that are at work; all of them when they cannot be told apart. */
  working(clients: readonly WatchedClient[]): Promise<ReadonlySet<number>>;
  end(clients: readonly WatchedClient[]): Promise<void>;
}

const backends = (clients: readonly WatchedClient[]) => clients.map(({ backend }) => backend);

/** What waits for its client, to read or to write, is not at work. What the server does not track may be. */
const WORKING = `select pg_backend_pid() as own, coalesce(array_agg(pid) filter (where
    coalesce(state, '') not like 'idle%' and wait_event_type is distinct from 'Client'), '{}') as working
  from pg_stat_activity where pid = any($1)`;
const END = `select pg_terminate_backend(pid) from pg_stat_activity
  where pid = any($1) and usename = current_user and state like 'idle%'`;

async function asking({ config }: WatchedClient, ask: (server: Server) => Promise<void>): Promise<void> {
  const limits = { connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS, application_name: 'minijd-watch' };
  const client = new Client(withOptions(config, limits));
  client.on('error', () => {});
  try {
    await client.connect();
    await ask({
      working: async (clients) => {
        const { rows } = await client.query<{ own: number; working: number[] }>(WORKING, [backends(clients)]);
        const [{ own: backend, working } = { own: 0, working: [] }] = rows;
        // Behind a pooler connections have no backends of their own.
        return new Set(backend === (client as { processID?: number }).processID ? working : backends(clients));
      },
      end: async (clients) => void (await client.query(END, [backends(clients)])),
    });
  } finally {
    client.end().catch(() => {});
  }
}
