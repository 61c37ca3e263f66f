import type { Logger } from 'pino';
import type { GatewayOptions } from '../gateway-options.ts';
import type { Admission } from '../operations/admission.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import type { PlanningThread } from '../planning/planning-thread.ts';
import type { GuestAnswers } from './guest-answers.ts';

export interface WarmUpParts {
  admission: Pick<Admission, 'admit'>;
  guests: Pick<GuestAnswers, 'policyOf'>;
  thread: Pick<PlanningThread, 'ask'>;
  log: Logger;
}

/** The first requests and other parts of the process come first. */
const AFTER_MS = 3000;

/** Plans stored queries in production, some seconds after the start or a new supergraph. */
export class WarmUp {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: Pick<GatewayOptions, 'production' | 'persistedOperations'>,
    private readonly parts: WarmUpParts,
  ) {}

  soon(): void {
    const { production, persistedOperations = {} } = this.options;
    if (!production) return;
    this.stop();
    const begin = () =>
      warmUp(Object.values(persistedOperations), this.parts).catch((error: unknown) => {
        this.parts.log.warn({ err: error }, 'stored operations are planned when they are first run');
      });
    this.#timer = setTimeout(begin, AFTER_MS).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/**
 * Plans stored queries whose answers may be kept, one after the other on the planning thread, so that the first guests
 * do not wait for it. An operation that does not fit the schema is left to whoever sends it.
 */
export async function warmUp(texts: readonly string[], { admission, guests, thread, log }: WarmUpParts): Promise<void> {
  let planned = 0;
  for (const query of texts) {
    try {
      const admitted = await admission.admit({ query });
      const { operation, kind } = admitted;
      if (kind !== 'query' || operation.planned || guests.policyOf(admitted).maxAge === 0) continue;
      operation.planned = await thread.ask({ ask: 'plan', text: operation.text });
      planned += 1;
    } catch (error) {
      if (!(error instanceof OperationRefused)) throw error;
    }
  }
  log.debug({ planned }, 'stored operations are planned');
}
