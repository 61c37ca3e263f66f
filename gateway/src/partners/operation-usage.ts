import type { Logger } from 'pino';
import type { Exchange } from '../exchange.ts';
import type { ServiceQuery } from '../identity/service-query.ts';
import type { PartnerKey, RegisteredOperation } from './partners.ts';

/** An operation of a partner that is being run. */
export interface RunOperation {
  key: PartnerKey;
  operation: RegisteredOperation;
  client: { name: string; version: string };
}

type Ran = Partial<Pick<Exchange, 'partnerOperation' | 'storedOperation' | 'cost'>>;

/** Which client ran what. */
interface UsedOperation {
  /** Null for what came with the shop. */
  partnerId: string | null;
  clientName: string;
  clientVersion: string;
  operationId: string;
  operationName: string;
}

interface Counted extends UsedOperation {
  calls: number;
  errors: number;
  cost: number;
  durations: number[];
}

/** What pages of the shop run, whoever asks for it. */
const STOREFRONT = 'storefront';
const FLUSH_MS = 5000;
/** More is not kept while users is away. */
const MOST = 2000;
/** Up to 1 ms, 2 ms, 4 ms … 16 s, and longer. */
const BUCKETS = 16;
const LARGEST = 2 ** 31 - 1;

const RECORD = `mutation ($counted: [CountedOperationInput!]!, $keyIds: [ID!]!) {
  _recordUsage(counted: $counted, keyIds: $keyIds)
}`;

/** Counts who runs registered and stored operations, and tells users every few seconds: no request waits for it. */
export class OperationUsage {
  #counted = new Map<string, Counted>();
  #keys = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ask: ServiceQuery,
    private readonly log: Logger,
  ) {}

  /** What an exchange ran, if it is a registered or a stored operation. */
  countOf({ partnerOperation, storedOperation, cost: costed }: Ran, outcome: { failed: boolean; ms: number }): void {
    if (partnerOperation) {
      const { key, operation, client } = partnerOperation;
      this.#keys.add(key.id);
      const { operationId, name: operationName } = operation;
      const cost = costed?.requested ?? operation.cost;
      const used = { partnerId: key.partnerId, clientName: client.name, clientVersion: client.version };
      this.#count({ ...used, operationId, operationName }, { ...outcome, cost });
    } else if (storedOperation) {
      this.#count(
        { partnerId: null, clientName: STOREFRONT, clientVersion: '', ...storedOperation },
        { ...outcome, cost: 0 },
      );
    }
  }

  #count(used: UsedOperation, { failed, ms, cost }: { failed: boolean; ms: number; cost: number }): void {
    const id = [used.partnerId, used.clientName, used.clientVersion, used.operationId].join('\n');
    const counted = this.#counted.get(id) ?? {
      ...used,
      ...{ calls: 0, errors: 0, cost: 0, durations: Array.from({ length: BUCKETS }, () => 0) },
    };
    counted.calls += 1;
    counted.errors += failed ? 1 : 0;
    counted.cost = Math.min(LARGEST, counted.cost + cost);
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
