import { currentTraceparent, jobs, rootSpan } from '@minijd/observability';
import type { Kysely } from 'kysely';
import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { type Backlog, backlogOf, measureQueues } from './backlog.ts';
import { type DomainEvent, type DomainEventName, type DomainEvents, SUBSCRIBERS } from './catalogue.ts';
import { causeOf, currentCause } from './cause.ts';
import { SERVER_NOTICES, WatchedClient } from './connections/index.ts';
import { type JobName, type JobPayloads, RETIRED_JOBS } from './jobs.ts';
import { type DatabaseAddress, grantServiceRole, hasServiceRole } from './service-role.ts';

// biome-ignore lint/suspicious/noExplicitAny: the bus only sends SQL through it, whatever tables its owner sees.
export type Transaction = Kysely<any>;
export type EventHandler<Name extends DomainEventName> = (event: DomainEvent<Name>) => Promise<void>;
/** How jobs of one name run; what is absent has the default. */
export interface JobOptions {
  /** The schedule, UTC, to the minute; runs once per cluster. */
  cron?: string;
  /**
   * How many run concurrently in a process, each of another group (see `send`), so that a slow group delays no other.
   */
  groupsAtOnce?: number;
}

export type JobHandler<Name extends JobName> = (data: JobPayloads[Name]) => Promise<void>;

/** The heartbeat distinguishes jobs of a killed process from long ones: without it they would wait 15 minutes for their retry. */
const RETRIES = {
  ...{ retryLimit: 8, retryDelay: 1, retryBackoff: true, retryDelayMax: 3600 },
  ...{ heartbeatSeconds: 15, notify: true },
} as const;
/** How often jobs without a heartbeat are looked for: those of a killed process run again within 40 seconds. */
const SUPERVISE_SECONDS = 20;
const DEAD_LETTERS = 'dead-letters';
/** Delays up to this are met exactly, by waking our own worker; longer ones at the next poll. */
const EXACT_WITHIN_MS = 60_000;
/** Workers are notified of new jobs; for delayed jobs they poll at this interval. */
const LOOK_EVERY_SECONDS = 10;

const SCHEMA = 'events';

/** pg-boss passes on to its pool what it does not know. */
const SURVIVING = {
  ...{ Client: WatchedClient, keepAlive: true, options: SERVER_NOTICES },
  // Notifications that nobody hears would otherwise be missed for a quarter of a minute.
  ...{ notifyHeartbeatIntervalMs: 4000, notifyHeartbeatTimeoutMs: 3000 },
};

/** Creates and migrates the tables of the bus as the owner of the database; false when services own it themselves. */
async function migrateAsOwner({ databaseUrl, ownerUrl }: DatabaseAddress): Promise<boolean> {
  if (!ownerUrl || !hasServiceRole({ databaseUrl, ownerUrl })) return false;
  const owner = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, max: 1, supervise: false, schedule: false });
  await owner.start();
  const database = owner.getDb();
  await grantServiceRole((statement) => database.executeSql(statement), { databaseUrl, ownerUrl, schema: SCHEMA });
  await owner.stop({ close: true });
  return true;
}

/** A job or event whose handler failed until there were no retries left. */
export interface DeadLetter {
  id: string;
  /** The queue it failed on: the name of a job, or an event and its subscriber. */
  queue: string;
  data: object;
  error: string;
  failedAt: Date;
  retries: number;
}

/** What pg-boss keeps of a thrown error. */
function errorText(output: unknown): string {
  const { message } = (output ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : JSON.stringify(output ?? {});
}

/** In the trace of what sent it, or linked to it, with its metrics. */
async function measured(queue: string, data: object | null, run: () => Promise<void>): Promise<void> {
  const done = jobs.duration.startTimer({ queue });
  try {
    await rootSpan(queue, { kind: 'consumer', ...causeOf(data) }, run);
    jobs.finished.inc({ queue, outcome: 'done' });
  } catch (error) {
    jobs.finished.inc({ queue, outcome: 'failed' });
    throw error;
  } finally {
    done();
  }
}

/** Connections to PostgreSQL per process: those that send and fetch events, and one that listens for new ones. */
export const BUS_CONNECTIONS = { pool: 4, listening: 1 };

/**
 * Durable domain events and jobs on PostgreSQL (pg-boss), delivered at least once. `emit` and `send` take the
 * caller's transaction, so an event exists exactly when the change it describes does. A failing handler is
 * retried with backoff (8 times, 1 s doubling to 1 h) and is then kept in the queue `dead-letters`.
 */
export class EventBus {
  readonly #boss: PgBoss;
  readonly #queues = new Map<string, Promise<void>>();
  readonly #workers = new Map<string, string[]>();
  readonly #wakings = new Set<NodeJS.Timeout>();
  readonly #unmeasure: () => void;

  private constructor(boss: PgBoss) {
    this.#boss = boss;
    const mine = () => new Set(this.#workers.keys());
    this.#unmeasure = measureQueues(boss, { schema: SCHEMA, deadLetters: DEAD_LETTERS, mine });
  }

  static async start(options: DatabaseAddress & { log: Logger; maxConnections?: number }): Promise<EventBus> {
    const migrated = await migrateAsOwner(options);
    const boss = new PgBoss({
      ...SURVIVING,
      connectionString: options.databaseUrl,
      schema: SCHEMA,
      ...(migrated && { migrate: false, createSchema: false }),
      max: options.maxConnections ?? BUS_CONNECTIONS.pool,
      useListenNotify: true,
      ...{ superviseIntervalSeconds: SUPERVISE_SECONDS, monitorIntervalSeconds: SUPERVISE_SECONDS },
      openTelemetry: { enabled: false },
    });
    boss.on('error', (error) => options.log.error({ err: error }, 'event bus'));
    boss.on('warning', (warning) => options.log.debug({ warning }, 'event bus'));
    await boss.start();
    // Only known names: a schedule without a job in this process may belong to a newer version.
    for (const job of RETIRED_JOBS) await boss.unschedule(job);
    const bus = new EventBus(boss);
    // Creating a queue takes five statements, also when it is there.
    for (const { name } of await boss.getQueues()) bus.#queues.set(name, Promise.resolve());
    if (!bus.#queues.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS);
    for (const [event, subscribers] of Object.entries(SUBSCRIBERS)) {
      for (const subscriber of subscribers) await bus.#queue(`${event}.${subscriber}`);
    }
    return bus;
  }

  /** Queues the event for every subscriber of `name`; commits or rolls back with `db`. */
  async emit<Name extends DomainEventName>(db: Transaction, name: Name, data: DomainEvents[Name]): Promise<void> {
    const event = { id: crypto.randomUUID(), name, at: new Date().toISOString(), trace: currentTraceparent(), data };
    for (const subscriber of SUBSCRIBERS[name]) {
      await this.#boss.send(`${name}.${subscriber}`, event, { db: fromKysely(db) });
    }
  }

  /** The same for many changes at once, with one statement per subscriber. */
  async emitEach<Name extends DomainEventName>(
    db: Transaction,
    name: Name,
    changes: readonly DomainEvents[Name][],
  ): Promise<void> {
    if (changes.length === 0) return;
    const at = new Date().toISOString();
    const trace = currentTraceparent();
    const jobs = changes.map((data) => ({ data: { id: crypto.randomUUID(), name, at, trace, data } }));
    for (const subscriber of SUBSCRIBERS[name]) {
      await this.#boss.insert(`${name}.${subscriber}`, jobs, { db: fromKysely(db) });
    }
  }

  /** Runs `handler` for each event `name` meant for `subscriber`. */
  async handle<Name extends DomainEventName>(
    subscriber: string,
    name: Name,
    handler: EventHandler<Name>,
  ): Promise<void> {
    if (!SUBSCRIBERS[name].includes(subscriber)) throw new Error(`${subscriber} is not a subscriber of ${name}`);
    await this.#work(`${name}.${subscriber}`, (data) => handler(data as DomainEvent<Name>));
  }

  /**
   * Asks for a job, now or at `startAfter`; commits or rolls back with `db`. Jobs of one `key` do the same: the first
   * that runs does the work of all that wait then. Of a `group` one runs at a time in a process, when jobs of that name
   * run in groups. `retries` are for what may be unavailable for longer than usual.
   */
  async send<Name extends JobName>(
    db: Transaction,
    job: Name,
    data: JobPayloads[Name],
    options: { startAfter?: Date; key?: string; group?: string; retries?: number } = {},
  ): Promise<void> {
    await this.#queue(job);
    await this.#boss.send(
      job,
      { ...data, ...currentCause(options) },
      {
        db: fromKysely(db),
        ...(options.startAfter && { startAfter: options.startAfter }),
        ...(options.key && { singletonKey: options.key }),
        ...(options.group && { group: { id: options.group } }),
        ...(options.retries && { retryLimit: options.retries }),
      },
    );
    if (options.startAfter) this.#wakeAt(job, options.startAfter);
  }

  /** Runs `handler` for jobs named `job`. */
  async job<Name extends JobName>(job: Name, handler: JobHandler<Name>, options: JobOptions = {}): Promise<void> {
    const { cron, groupsAtOnce } = options;
    await this.#queue(job);
    await this.#work(job, (data) => handler(data as JobPayloads[Name]), groupsAtOnce);
    if (cron) await this.#boss.schedule(job, cron);
  }

  /** What waits in all queues that have anything. */
  backlog(): Promise<Backlog[]> {
    return backlogOf(this.#boss, SCHEMA, DEAD_LETTERS);
  }

  /** Jobs and events nobody could handle, oldest first, `limit` at most. */
  async deadLetters(limit: number): Promise<DeadLetter[]> {
    const jobs = await this.#boss.findJobs<object>(DEAD_LETTERS, { queued: true, limit });
    return jobs.map(({ id, data, output, sourceName, sourceOutput, sourceRetryCount, createdOn }) => ({
      ...{ id, data, queue: sourceName ?? DEAD_LETTERS, failedAt: createdOn, retries: sourceRetryCount ?? 0 },
      error: errorText(sourceOutput ?? output),
    }));
  }

  /** Gives dead letters back to the queues they failed on, with all their retries; says how many. Commits with `db`. */
  replay(db: Transaction, ids: readonly string[]): Promise<number> {
    return this.#boss.redrive(DEAD_LETTERS, { ids: [...ids], db: fromKysely(db) });
  }

  /** Takes dead letters away for good; says how many. Commits with `db`. */
  async discard(db: Transaction, ids: readonly string[]): Promise<number> {
    // It returns the number of affected jobs, which its types omit.
    const { affected = 0 }: { affected?: number } = await this.#boss.deleteJob(DEAD_LETTERS, [...ids], {
      db: fromKysely(db),
    });
    return affected;
  }

  /** Waits for running handlers (10 s at most), then closes the connections. */
  async stop(): Promise<void> {
    this.#unmeasure();
    for (const waking of this.#wakings) clearTimeout(waking);
    await this.#boss.stop({ graceful: true, timeout: 10_000 });
  }

  async #work(queue: string, handler: (data: object) => Promise<void>, groupsAtOnce?: number): Promise<void> {
    const options = {
      ...{ pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: LOOK_EVERY_SECONDS, batchSize: 1 },
      includeMetadata: true as const,
      ...(groupsAtOnce && { localGroupConcurrency: 1 }),
    };
    const workers: string[] = [];
    this.#workers.set(queue, workers);
    while (workers.length < (groupsAtOnce ?? 1)) {
      const worker = await this.#boss.work(queue, options, async ([job]: JobWithMetadata<object>[]) => {
        if (!job) return;
        this.#lookAgain(queue);
        if (job.singletonKey) await this.#dropWaiting(queue, job.singletonKey);
        await measured(queue, job.data, () => handler(job.data));
      });
      workers.push(worker);
    }
  }

  /**
   * The changes behind those jobs are committed, so the one about to run sees them. The queue policies of pg-boss would
   * refuse the second job at `send`: transactions would wait for each other, and a change that commits after the
   * waiting job has begun would be missed.
   */
  async #dropWaiting(queue: string, key: string): Promise<void> {
    const waiting = await this.#boss.findJobs(queue, { key, queued: true });
    if (waiting.length === 0) return;
    await this.#boss.deleteJob(
      queue,
      waiting.map(({ id }) => id),
    );
  }

  /**
   * Notifications that arrive while a job runs count as one: without another fetch the rest of a burst would wait for
   * the next poll.
   */
  #lookAgain(queue: string): void {
    for (const worker of this.#workers.get(queue) ?? []) this.#boss.notifyWorker(worker);
  }

  /** New jobs notify workers, but nothing does when a delayed one becomes due. */
  #wakeAt(queue: string, due: Date): void {
    const delay = due.getTime() - Date.now();
    if (!this.#workers.has(queue) || delay > EXACT_WITHIN_MS) return;
    const waking = setTimeout(() => {
      this.#wakings.delete(waking);
      this.#lookAgain(queue);
    }, Math.max(0, delay) + 50);
    this.#wakings.add(waking.unref());
  }

  /** Queue names appear in SQL statements of pg-boss, so each is created once per process before its first use. */
  #queue(name: string): Promise<void> {
    let created = this.#queues.get(name);
    if (!created) {
      created = this.#boss.createQueue(name, { ...RETRIES, deadLetter: DEAD_LETTERS });
      this.#queues.set(name, created);
    }
    return created;
  }
}
