import type { FormattedExecutionResult } from 'graphql';
import type { Client, SubscribePayload } from 'graphql-ws';
import { vi } from 'vitest';
import type { Answer } from './test-subgraph.ts';

const TIMEOUT_MS = 10_000;

/** Collects the events of one subscription. */
export class Listener {
  readonly events: Answer[] = [];
  /** When each event came, on the clock of `performance.now()`. */
  readonly times: number[] = [];
  /** Resolves when the subscription ends, with its error or refusal if it has one. */
  readonly ended: Promise<unknown>;

  constructor(
    private readonly client: Client,
    payload: SubscribePayload,
  ) {
    this.ended = new Promise((resolve) => {
      client.subscribe<Answer>(payload, {
        next: (result) => this.#receive(result),
        error: resolve,
        complete: () => resolve(undefined),
      });
    });
  }

  /** The first event that fits; waits for it up to 10 s. */
  async next(fits: (event: Answer) => boolean = () => true): Promise<Answer> {
    return vi.waitFor(
      () => {
        const event = this.events.find(fits);
        if (!event) throw new Error(`received only ${JSON.stringify(this.events)}`);
        return event;
      },
      { timeout: TIMEOUT_MS, interval: 10 },
    );
  }

  async leave(): Promise<void> {
    await this.client.dispose();
  }

  #receive({ data, errors }: FormattedExecutionResult<Answer, unknown>): void {
    this.times.push(performance.now());
    this.events.push(errors ? { errors } : (data ?? {}));
  }
}
