import { type ExecutionResult, GraphQLError } from 'graphql';
import type { CredentialLife, EndOfCredentials } from '../identity/credential-life.ts';
import type { Identity } from '../identity/identity.ts';
import { EventQueue } from './event-queue.ts';

/** The last result of a subscription that the gateway ends. */
export function endSubscription(code: string, message: string): ExecutionResult {
  return { errors: [new GraphQLError(message, { extensions: { code } })] };
}

const LAST: Record<EndOfCredentials, ExecutionResult> = {
  EXPIRED: endSubscription('SUBSCRIPTION_TOKEN_EXPIRED', 'The access token expired; subscribe with a new one.'),
  REVOKED: endSubscription('SUBSCRIPTION_SESSION_REVOKED', 'The session was ended; sign in again.'),
};

/** Ends subscriptions with a named error when their token expires, their session is revoked, or all must end. */
export class Lifetimes {
  readonly #running = new Set<(last: ExecutionResult) => void>();

  constructor(private readonly credentials: CredentialLife) {}

  /** The results of `source` until the identity ends. */
  watch(source: AsyncIterableIterator<ExecutionResult>, identity: Identity): AsyncIterableIterator<ExecutionResult> {
    const results: EventQueue<ExecutionResult> = new EventQueue(() => {
      unwatch();
      this.#running.delete(end);
      void source.return?.();
    });
    const end = (last: ExecutionResult) => {
      results.push(last);
      results.end();
    };
    const unwatch = this.credentials.watch(identity, (why) => end(LAST[why]));
    this.#running.add(end);
    void forward(source, results);
    return results;
  }

  endAll(last: ExecutionResult): void {
    for (const end of [...this.#running]) end(last);
  }
}

async function forward(
  source: AsyncIterableIterator<ExecutionResult>,
  results: EventQueue<ExecutionResult>,
): Promise<void> {
  for await (const result of source) results.push(result);
  results.end();
}
