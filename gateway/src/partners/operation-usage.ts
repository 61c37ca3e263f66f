import type { Logger } from 'pino';
import type { ServiceQuery } from '../identity/service-query.ts';
import type { PartnerKey, RegisteredOperation } from './partners.ts';

/** An operation of a partner that is being run. */
export interface RunOperation {
  key: PartnerKey;
  operation: RegisteredOperation;
  client: { name: string; version: string };
}

interface Counted {
  partnerId: string;
  clientName: string;
  clientVersion: string;
  operationId: string;
  operationName: string;
  calls: number;
  errors: number;
  cost: number;
  durations: number[];
}

const FLUSH_MS = 5000;
/** More is not kept while users is away. */
const MOST = 2000;
/** Up to 1 ms, 2 ms, 4 ms … 16 s, and longer. */
const BUCKETS = 16;
const LARGEST = 2 ** 31 - 1;

const RECORD = `mutation ($counted: [CountedOperationInput!]!, $keyIds: [ID!]!) {
  _recordUsage(counted: $counted, keyIds: $keyIds)
}`;

/** Counts what partners run, and tells users every few seconds: no request waits for it. */
export class OperationUsage {
  #counted = new Map<string, Counted>();
  #keys = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ask: ServiceQuery,
    private readonly log: Logger,
  ) {}

  count({ key, operation, client }: RunOperation, { failed, ms }: { failed: boolean; ms: number }): void {
    this.#keys.add(key.id);
    const id = [key.partnerId, client.name, client.version, operation.operationId].join('\n');
    const counted = this.#counted.get(id) ?? {
      ...{ partnerId: key.partnerId, clientName: client.name, clientVersion: client.version },
      ...{ operationId: operation.operationId, operationName: operation.name },
      ...{ calls: 0, errors: 0, cost: 0, durations: Array.from({ length: BUCKETS }, () => 0) },
    };
    counted.calls += 1;
    counted.errors += failed ? 1 : 0;
    counted.cost = Math.min(LARGEST, counted.cost + operation.cost);
    counted.durations[Math.min(BUCKETS - 1, Math.max(0, Math.ceil(Math.log2(ms))))]! += 1;
    if (this.#counted.has(id) || this.#counted.size < MOST) this.#counted.set(id, counted);
    this.#timer ??= setTimeout(() => void this.#flush(), FLUSH_MS).unref();
  }

  async close(): Promise<void> {
    await this.#flush();
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#counted.size === 0) return;
    const [counted, keys] = [this.#counted, this.#keys];
    this.#counted = new Map();
    this.#keys = new Set();
    try {
      const { errors } = await this.ask(RECORD, { counted: [...counted.values()], keyIds: [...keys] });
      if (errors) throw new Error(errors[0]?.message);
    } catch (error) {
      this.log.warn({ err: error }, 'the use of operations was not recorded');
    }
  }
}
