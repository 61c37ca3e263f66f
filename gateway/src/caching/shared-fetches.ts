import type { ExecutionResult } from 'graphql';
import { deepCopy } from '../data-sources/deep-copy.ts';

/** Fetches that are running, and who waits for the answer of one that somebody else began. */
export class SharedFetches {
  readonly #running = new Map<string, PromiseWithResolvers<ExecutionResult>[]>();

  /** Runs a fetch, or waits for the equal one that is running. Everybody gets an object of their own. */
  async run(key: string, fetch: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const running = this.#running.get(key);
    if (running) {
      const mine = Promise.withResolvers<ExecutionResult>();
      running.push(mine);
      return mine.promise;
    }
    const others: PromiseWithResolvers<ExecutionResult>[] = [];
    this.#running.set(key, others);
    try {
      const result = await fetch();
      // Before anybody has it: gateways merge later results into these objects.
      for (const { resolve } of others) resolve({ ...result, data: deepCopy(result.data) });
      return result;
    } catch (error) {
      for (const { reject } of others) reject(error);
      throw error;
    } finally {
      this.#running.delete(key);
    }
  }
}
