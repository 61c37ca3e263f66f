import { Client } from 'pg';
import { CircuitBreaker } from '../calls/circuit-breaker.ts';

/** When a request takes longer, we check whether the database answers at all. */
const SUSPICIOUS_MS = 1000;
const ANSWER_MS = 2000;
const LOOK_AGAIN_MS = 500;
/** How long a result is reused: each check takes a connection, and slow requests check all the time. */
const ANSWER_COUNTS_MS = 500;
/** A timer that fires later than this says that this process was busy, not that the database did not answer. */
const BUSY_MS = 250;

/**
 * Distinguishes a database that hangs from slow statements, so that no request waits for an unavailable database. It
 * checks on a connection of its own, because those of the pool may all hang.
 */
export class DatabaseWatch {
  readonly #breaker = new CircuitBreaker({
    failures: 1,
    pauseMs: LOOK_AGAIN_MS,
    isBack: async () => {
      if (await this.answers()) this.#breaker.succeeded();
      return !this.#breaker.isOpen;
    },
  });
  #asking: Promise<boolean> | undefined;

  constructor(private readonly databaseUrl: string) {}

  /** Whether it answers now, or did half a second ago; asked for 2 seconds at most. */
  answers(): Promise<boolean> {
    this.#asking ??= this.#ask();
    return this.#asking;
  }

  async #ask(): Promise<boolean> {
    const answered = await ask(this.databaseUrl);
    const forget = () => {
      this.#asking = undefined;
    };
    if (answered) setTimeout(forget, ANSWER_COUNTS_MS).unref();
    else forget();
    return answered;
  }

  /** What `run` gives, or undefined when the database is unavailable: at once when that is known, else within 3 seconds. */
  async during<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
    if (this.#breaker.isOpen) return undefined;
    const running = run();
    let timer: NodeJS.Timeout | undefined;
    let ended = false;
    const away = new Promise<undefined>((resolve) => {
      const suspect = async () => {
        const answers = await this.answers();
        // It may have ended meanwhile, and nobody would stop the next look.
        if (ended) return;
        if (answers) {
          timer = setTimeout(suspect, SUSPICIOUS_MS);
          return;
        }
        this.#breaker.failed();
        resolve(undefined);
      };
      timer = setTimeout(suspect, SUSPICIOUS_MS);
    });
    // Nobody waits for its outcome any more.
    running.catch(() => {});
    return Promise.race([running, away]).finally(() => {
      ended = true;
      clearTimeout(timer);
    });
  }

  stop(): void {
    this.#breaker.stop();
  }
}

async function ask(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS });
  client.on('error', () => {});
  const asked = performance.now();
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    if (performance.now() - asked > ANSWER_MS + BUSY_MS) return true;
    // A server that refuses (too many connections, wrong account) is available.
    return /^(?!57P0)[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code));
  } finally {
    // A database that hangs does not close its connections either.
    client.end().catch(() => {});
  }
}

/** SQLSTATEs of failed connections, of a server that stops or starts, and codes of socket errors. */
const AWAY_CODE = /^(08...|57P0[123]|ECONN.*|E(PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)|ERR_STREAM_.*)$/;
/** Errors of `pg` without a code: connections that ended, could not be made or broke the protocol. */
const AWAY =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout e(xceeded|xpired)|received (invalid response|unexpected))/i;

/** Whether a statement failed because the database is unavailable, whatever the statement was. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  return AWAY_CODE.test(code ?? '') || AWAY.test(error.message) || isDatabaseUnavailable(error.cause);
}
