import type { DocumentNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PlannedText } from '../planning/messages.ts';

/** An operation that was admitted: what all who send it, or one like it, share. */
export interface PreparedOperation {
  /** sha256 of the text. */
  hash: string;
  /** As it is planned and run: names that plans use themselves are renamed. */
  text: string;
  /** Valid, and within the limits. */
  document: DocumentNode;
  /** Absent where the operation is stored: those are planned when they are first run. */
  planned?: PlannedText;
}

export interface Admitted {
  operation: PreparedOperation;
  kind: OperationTypeNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** Several hundred operations besides the stored ones. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Operations by the hash of their text. Those that are stored are kept, all others while there is room. */
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
 * Bytes of heap, as measured on the stored operations: 20 for a character of a printed text, twice as many where names
 * are short, as many again for the compiled operation; 2 for a character of a plan.
 */
function sizeOf({ text, planned }: PreparedOperation): number {
  return 1000 + 80 * text.length + 3 * (planned?.planLength ?? 0);
}
