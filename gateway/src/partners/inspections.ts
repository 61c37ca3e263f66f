import type { ClientOperation } from '../operations/stored-documents.ts';
import type { PlanningThread } from '../planning/planning-thread.ts';
import type { Inspection } from './inspect-operation.ts';

/** What services may ask beside an operation: `extensions.inspect`, texts of operations that are to be registered. */
export class Inspections {
  constructor(private readonly thread: Pick<PlanningThread, 'ask'>) {}

  /** The extensions of the answer: `inspected`, in the order of the texts. */
  async answer({ extensions }: ClientOperation): Promise<Record<string, unknown> | undefined> {
    const texts = extensions?.inspect;
    if (!Array.isArray(texts)) return undefined;
    const inspected: Inspection[] = [];
    // One after the other, so that operations of others are planned in between.
    for (const text of texts) inspected.push(await this.thread.ask({ ask: 'inspect', text: String(text) }));
    return { inspected };
  }
}
