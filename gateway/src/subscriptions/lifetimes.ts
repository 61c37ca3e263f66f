import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Identity } from '../identity/identity.ts';
import type { Revocations } from '../identity/revocations.ts';
import { EventQueue } from './event-queue.ts';

/** The last result of a subscription that the gateway ends. */
export function endSubscription(code: string, message: string): ExecutionResult {
  return { errors: [new GraphQLError(message, { extensions: { code } })] };
}

const EXPIRED = endSubscription('SUBSCRIPTION_TOKEN_EXPIRED', 'The access token expired; subscribe with a new one.');
const REVOKED = endSubscription('SUBSCRIPTION_SESSION_REVOKED', 'The session was ended; sign in again.');

/** Ends subscriptions with a named error when their token expires, their session is revoked, or all must end. */
export class Lifetimes {
  readonly #running = new Set<(last: ExecutionResult) => void>();

  constructor(private readonly revocations: Revocations) {}

  /** The results of `source` for as long as the identity lasts. */
  watch(
    source: AsyncIterableIterator<ExecutionResult>,
    { expiresAt, viewer }: Identity,
  ): AsyncIterableIterator<ExecutionResult> {
    const results: EventQueue<ExecutionResult> = new EventQueue(() => {
      clearTimeout(timer);
      unlisten?.();
      this.#running.delete(end);
      void source.return?.();
    });
    const end = (last: ExecutionResult) => {
      results.push(last);
      results.end();
    };
    const timer = expiresAt === undefined ? undefined : setTimeout(end, untilThen(expiresAt), EXPIRED);
    const { sessionId } = viewer;
    const unlisten = sessionId ? this.revocations.onRevoked(sessionId, () => end(REVOKED)) : undefined;
    this.#running.add(end);
    void forward(source, results);
    return results;
  }

  endAll(last: ExecutionResult): void {
    for (const end of [...this.#running]) end(last);
  }
}

/** Milliseconds until a moment, as timers take them: 24 days at most. */
function untilThen(moment: number): number {
  return Math.min(Math.max(0, moment - Date.now()), 2 ** 31 - 1);
}

async function forward(
  source: AsyncIterableIterator<ExecutionResult>,
  results: EventQueue<ExecutionResult>,
): Promise<void> {
  for await (const result of source) results.push(result);
  results.end();
}
