import type { DocumentNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationCost } from '../cost/operation-cost.ts';
import type { PlannedText } from '../planning/messages.ts';
import type { LimitedField } from '../quotas/rate-limits.ts';
import type { StoredOperation } from './stored-documents.ts';

/** An admitted operation, shared by all equivalent texts. */
export interface PreparedOperation {
  /** sha256 of the text. */
  hash: string;
  /** As it is planned and run: names that plans use themselves are renamed. */
  text: string;
  /** Valid, and within the limits. */
  document: DocumentNode;
  /** Compiled when it is first asked for. */
  cost?: OperationCost;
  /** Determined when it is first run. */
  limited?: readonly LimitedField[];
  /** Absent where the operation is stored: those are planned when they are first run. */
  planned?: PlannedText;
}

export interface Admitted {
  operation: PreparedOperation;
  kind: OperationTypeNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  /** What it costs at most with these variables. */
  requestedCost: number;
  /** The answer says what it cost, so it is the answer of this request alone. */
  asksCost?: boolean;
  /** Which document that came with the deployment it is. */
  stored?: StoredOperation | undefined;
}

/** Several hundred operations besides the stored ones. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Operations by the hash of their text. Stored documents are always kept, others while there is room. */
export class PreparedOperations {
  readonly #stored = new Map<string, PreparedOperation>();
  readonly #others = new LRUCache<string, PreparedOperation>({ maxSize: MAX_BYTES, sizeCalculation: sizeOf });

  find(hash: string): PreparedOperation | undefined {
    return this.#stored.get(hash) ?? this.#others.get(hash);
  }

  addStored(operation: PreparedOperation): void {
    this.#stored.set(operation.hash, operation);
  }

  add(operation: PreparedOperation): void {
    this.#others.set(operation.hash, operation);
  }

  clear(): void {
    this.#stored.clear();
    this.#others.clear();
  }
}

/**
 * Estimated bytes of heap, measured on the stored documents: 20 per character of the printed text, twice that for short
 * names, the same again for the compiled operation; 2 per character of the plan.
 */
function sizeOf({ text, planned }: PreparedOperation): number {
  return 1000 + 80 * text.length + 3 * (planned?.planLength ?? 0);
}
