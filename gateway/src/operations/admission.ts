import { gateway, span } from '@minijd/observability';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationCosts, Uncosted } from '../cost/operation-costs.ts';
import type { LoadedSchema } from '../planning/loaded-schema.ts';
import type { PlanningThread } from '../planning/planning-thread.ts';
import type { StoredPlans } from '../planning/stored-plans.ts';
import { checkVariables } from './check-variables.ts';
import { renameVariables } from './client-names.ts';
import { requiredOperation } from './one-operation.ts';
import { OperationRefused } from './operation-refused.ts';
import type { Admitted, PreparedOperation, PreparedOperations } from './prepared-operations.ts';
import { readStored } from './read-stored.ts';
import { sha256 } from './sha256.ts';
import type { ClientOperation, StoredDocuments } from './stored-documents.ts';
import { tooLarge } from './too-large.ts';

export interface AdmissionParts {
  documents: StoredDocuments;
  operations: PreparedOperations;
  thread: Pick<PlanningThread, 'ask'>;
  loaded: () => LoadedSchema;
  costs: OperationCosts;
}

/** Fifteen times the longest stored document. */
const MAX_TEXT_BYTES = 32 * 1024;
const KNOWN_TEXTS_BYTES = 8 * 1024 * 1024;

/** An operation whose text was found. */
interface SentOperation extends Pick<Admitted, 'operationName' | 'variables'> {
  text: string;
}

/** What is cached for a text that was sent before. */
interface KnownText {
  hash: string;
  kind: Admitted['kind'];
  constants: Record<string, unknown>;
}

/**
 * Every operation, over any transport, passes here first: its text is looked up, limited, validated, normalised and
 * planned. Texts that are not stored documents are parsed and planned on a separate thread, and texts with equal
 * meaning share one prepared operation. Caches are limited in bytes.
 */
export class Admission {
  readonly #texts = new LRUCache<string, KnownText>({
    maxSize: KNOWN_TEXTS_BYTES,
    // The text itself and at most as much again for its literals; two bytes per character.
    sizeCalculation: (_known, text) => 4 * text.length + 500,
  });
  readonly #stored = new Map<string, PreparedOperation>();
  readonly #underway = new Map<string, Promise<unknown>>();

  constructor(private readonly parts: AdmissionParts) {}

  /** `beforeNew` is awaited before a text is read that was not read lately. Throws OperationRefused. */
  async admit(operation: ClientOperation, beforeNew: () => Promise<void>): Promise<Admitted> {
    const { documents } = this.parts;
    const text = await documents.textOf(operation);
    checkVariables(operation.variables);
    const { operationName, variables = {} } = operation;
    const sent = { text, operationName, variables: renameVariables(variables) };
    const admitted = documents.isStored(text) ? this.#ours(sent) : await this.#theirs(sent, beforeNew);
    const costed = {
      ...admitted,
      requestedCost: this.parts.costs.check(this.parts.loaded(), admitted),
      asksCost: operation.extensions?.cost === true,
      stored: documents.storedOf(operation),
    };
    documents.register(operation);
    return costed;
  }

  /** Drops what was admitted with another schema. */
  clear(): void {
    this.#stored.clear();
    this.#texts.clear();
    this.parts.operations.clear();
  }

  /** Stored documents that were planned ahead. */
  useStored(plans: StoredPlans): void {
    for (const [text, operation] of plans) {
      this.#stored.set(text, operation);
      this.parts.operations.addStored(operation);
    }
  }

  /** Stored documents are trusted to be of reasonable size and are parsed on this thread. */
  #ours({ text, operationName, variables }: SentOperation): Uncosted {
    let operation = this.#stored.get(text);
    if (!operation) {
      const read = readStored(text, this.parts.loaded());
      operation = { hash: sha256(read.text), ...read };
      this.#stored.set(text, operation);
      this.parts.operations.addStored(operation);
    } else gateway.plans.inc({ source: 'kept' });
    const { operation: kind } = requiredOperation(operation.document, operationName);
    return { operation, kind, operationName, variables };
  }

  async #theirs({ text, operationName, variables }: SentOperation, beforeNew: () => Promise<void>): Promise<Uncosted> {
    if (Buffer.byteLength(text) > MAX_TEXT_BYTES) {
      const message = `The operation is longer than ${MAX_TEXT_BYTES} bytes. Send long values as variables.`;
      throw new OperationRefused([tooLarge(message)], 413);
    }
    const key = `${operationName ?? ''}\n${text}`;
    const known = this.#texts.get(key);
    const operation = known && this.parts.operations.find(known.hash);
    if (operation) gateway.plans.inc({ source: 'kept' });
    else if (!this.#underway.has(key)) await beforeNew();
    const prepared =
      known && operation ? { known, operation } : await this.#once(key, () => this.#prepare(key, text, operationName));
    return {
      operation: prepared.operation,
      kind: prepared.known.kind,
      operationName: undefined,
      variables: { ...variables, ...prepared.known.constants },
    };
  }

  async #prepare(key: string, sent: string, operationName: string | undefined) {
    const { thread, operations } = this.parts;
    const { text, ...normalised } = await thread.ask({ ask: 'normalise', text: sent, operationName });
    const known: KnownText = { ...normalised, hash: sha256(text) };
    const operation = operations.find(known.hash) ?? (await this.#once(known.hash, () => this.#plan(known.hash, text)));
    this.#texts.set(key, known);
    return { known, operation };
  }

  async #plan(hash: string, text: string): Promise<PreparedOperation> {
    const done = gateway.planning.startTimer();
    gateway.plans.inc({ source: 'planned' });
    const planned = await span('plan', {}, () => this.parts.thread.ask({ ask: 'plan', text })).finally(done);
    const operation = { hash, text, planned, document: parse(text, { noLocation: true }) };
    this.parts.operations.add(operation);
    return operation;
  }

  /** Concurrent requests for the same text share one preparation. */
  async #once<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
    const underway = (this.#underway.get(key) as Promise<Value> | undefined) ?? make();
    this.#underway.set(key, underway);
    try {
      return await underway;
    } finally {
      this.#underway.delete(key);
    }
  }
}
