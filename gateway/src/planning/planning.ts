import type { Logger } from 'pino';
import { PlanFolder } from './plan-folder.ts';
import { PlanningThread } from './planning-thread.ts';
import { planStored, type StoredPlans } from './stored-plans.ts';

interface PlanningParts {
  /** The stored operations. */
  texts: readonly string[];
  plansDirectory?: string | undefined;
  log: Logger;
}

/** A supergraph that could be next, with the plans of the stored operations. */
export interface NextSupergraph {
  plans: StoredPlans;
  /** From now on operations are planned on it. */
  adopt(): void;
  discard(): Promise<void>;
}

/** Plans operations on the supergraph in force, and stored operations ahead. */
export class Planning {
  #thread: PlanningThread;
  readonly #folder: PlanFolder | undefined;
  /** Throws OperationRefused. */
  readonly ask: PlanningThread['ask'] = (question) => this.#thread.ask(question);

  constructor(
    supergraphSdl: string,
    private readonly parts: PlanningParts,
  ) {
    this.#thread = new PlanningThread(supergraphSdl, parts.log);
    if (parts.plansDirectory !== undefined) this.#folder = new PlanFolder(parts.plansDirectory, parts.log);
  }

  /** The plans of stored operations; undefined when another supergraph came into force meanwhile. */
  async stored(): Promise<StoredPlans | undefined> {
    const thread = this.#thread;
    const plans = await this.#planStored(thread);
    return thread === this.#thread ? plans : undefined;
  }

  /** Rejects when nothing can be planned on the supergraph. */
  async next(supergraphSdl: string): Promise<NextSupergraph> {
    const thread = new PlanningThread(supergraphSdl, this.parts.log);
    try {
      await thread.ask({ ask: 'plan', text: '{ __typename }' });
      const plans = await this.#planStored(thread);
      return { plans, adopt: () => this.#adopt(thread), discard: () => thread.close() };
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  #planStored(thread: PlanningThread): Promise<StoredPlans> {
    return planStored(thread, { ...this.parts, folder: this.#folder });
  }

  #adopt(thread: PlanningThread): void {
    thread.replace(this.#thread);
    this.#thread = thread;
  }
}
