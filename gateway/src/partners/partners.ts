import type { Topics } from '@minijd/events';
import type { Role } from '@minijd/subgraph';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { ServiceQuery } from '../identity/service-query.ts';
import type { SentKey } from './partner-credentials.ts';

/** A key that was checked, and as whom it acts. */
export interface PartnerKey {
  id: string;
  partnerId: string;
  scopes: readonly string[];
  /** Of all keys of the partner together. */
  quota: { requestsPerMinute: number; costPerMinute: number; requestsPerDay: number; costPerDay: number };
  /** Milliseconds since 1970. */
  expiresAt: number;
  userId: string;
  role: Role;
  sellerId?: string | undefined;
}

/** An operation that keys of a partner may run. */
export interface RegisteredOperation {
  operationId: string;
  name: string;
  text: string;
  /** Each entry a scope the key needs, or `a|b` where either is enough. */
  requires: readonly string[];
  cost: number;
}

/** Users does not answer, so that no key can be checked. */
export class PartnersUnavailable extends Error {
  override name = 'PartnersUnavailable';
}

/** What is known of a partner as long as its standing is the same. */
interface KnownPartner {
  standing: string;
  keys: Map<string, PartnerKey>;
  /** Null where there is no operation of that id. */
  operations: LRUCache<string, { operation: RegisteredOperation | null }>;
}

/**
 * How long the standing of partners counts as known. What changed is in force at every gateway before a second is over,
 * with Redis and without: then the topic that tells of it sooner is only heard within one process.
 */
const KNOWN_MS = 700;
const MOST_PARTNERS = 1000;
/** Of the operations of one partner: a thousand ordinary ones. */
const OPERATION_BYTES = 4 * 1024 * 1024;
/** Sockets and streams have to end before a second is over. */
const WATCH_MS = 500;
const TOPIC = 'users.partner.changed';

const KEY = `query ($prefix: String!, $digest: String!) {
  _partnerKey(prefix: $prefix, digest: $digest) { id partnerId scopes expiresAt userId role sellerId standing
    quota { requestsPerMinute costPerMinute requestsPerDay costPerDay } }
}`;
const STANDINGS = 'query ($ids: [ID!]!) { _partnerStandings(ids: $ids) { partnerId standing } }';
const OPERATION = `query ($partnerId: ID!, $id: String!) {
  _registeredOperation(partnerId: $partnerId, id: $id) { operationId name text requires cost }
}`;

/** Keys of partners and the operations they registered, asked of users and kept while nothing of the partner changes. */
export class Partners {
  readonly #known = new LRUCache<string, KnownPartner>({ max: MOST_PARTNERS });
  readonly #partnerOf = new LRUCache<string, string>({ max: 10 * MOST_PARTNERS });
  readonly #watched = new Map<() => void, { sent: SentKey }>();
  readonly #messages: AsyncIterableIterator<{ partnerId: string }>;
  #timer: NodeJS.Timeout | undefined;
  #checkedAt = 0;
  #checking: Promise<void> | undefined;

  constructor(
    topics: Topics,
    private readonly ask: ServiceQuery,
    private readonly log: Logger,
  ) {
    this.#messages = topics.subscribe<{ partnerId: string }>([TOPIC]);
    void this.#listen();
  }

  /** The key, when it is valid now; throws PartnersUnavailable. */
  async keyOf(sent: SentKey): Promise<PartnerKey | undefined> {
    if (this.#partnerOf.has(sent.digest)) await this.#refresh();
    const key = this.#keptKey(sent) ?? (await this.#askForKey(sent));
    return key && key.expiresAt > Date.now() ? key : undefined;
  }

  /** An operation by the id the partner gave it, or the hash of its text; throws PartnersUnavailable. */
  async operation({ partnerId }: PartnerKey, id: string): Promise<RegisteredOperation | undefined> {
    const partner = this.#known.get(partnerId);
    const kept = partner?.operations.get(id);
    if (kept) return kept.operation ?? undefined;
    const operation =
      (await this.#data<RegisteredOperation>(OPERATION, { partnerId, id }, '_registeredOperation')) ?? null;
    // Kept with the standing it was asked under: what changed meanwhile has replaced that.
    partner?.operations.set(id, { operation });
    return operation ?? undefined;
  }

  /** Calls back once the key is valid no more; the returned function cancels that. */
  watch(sent: SentKey, ended: () => void): () => void {
    const watcher = () => ended();
    this.#watched.set(watcher, { sent });
    this.#timer ??= setInterval(() => void this.#checkWatched(), WATCH_MS).unref();
    return () => this.#unwatch(watcher);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#messages.return?.();
  }

  #unwatch(watcher: () => void): void {
    this.#watched.delete(watcher);
    if (this.#watched.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #checkWatched(): Promise<void> {
    this.#checkedAt = 0;
    for (const [watcher, { sent }] of [...this.#watched]) {
      // While users does not answer the socket stays: its operations are refused.
      const valid = await this.keyOf(sent).catch(() => 'unknown');
      if (valid || !this.#watched.has(watcher)) continue;
      this.#unwatch(watcher);
      watcher();
    }
  }

  async #listen(): Promise<void> {
    try {
      for await (const { partnerId } of this.#messages) {
        this.#known.delete(partnerId);
        if (this.#watched.size > 0) void this.#checkWatched();
      }
    } catch (error) {
      this.log.warn({ err: error }, 'changes of partners are only read now');
    }
  }

  #keptKey({ digest }: SentKey): PartnerKey | undefined {
    const partnerId = this.#partnerOf.get(digest);
    return partnerId === undefined ? undefined : this.#known.get(partnerId)?.keys.get(digest);
  }

  async #askForKey({ prefix, digest }: SentKey): Promise<PartnerKey | undefined> {
    type Found = Omit<PartnerKey, 'expiresAt' | 'sellerId'> & {
      expiresAt: string;
      sellerId: string | null;
      standing: string;
    };
    const found = await this.#data<Found>(KEY, { prefix, digest }, '_partnerKey');
    if (!found) return void this.#partnerOf.delete(digest);
    const { standing, expiresAt, sellerId, ...rest } = found;
    const key: PartnerKey = { ...rest, expiresAt: Date.parse(expiresAt), sellerId: sellerId ?? undefined };
    const known = this.#known.get(key.partnerId);
    const partner = known?.standing === standing ? known : newlyKnown(standing);
    partner.keys.set(digest, key);
    this.#known.set(key.partnerId, partner);
    this.#partnerOf.set(digest, key.partnerId);
    return key;
  }

  /** Drops what is kept of partners that changed, unless that was asked a moment ago. */
  async #refresh(): Promise<void> {
    if (Date.now() - this.#checkedAt < KNOWN_MS) return;
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    await this.#checking;
  }

  async #check(): Promise<void> {
    const began = Date.now();
    const ids = [...this.#known.keys()];
    type Standing = { partnerId: string; standing: string };
    const standings = (await this.#data<Standing[]>(STANDINGS, { ids }, '_partnerStandings')) ?? [];
    const now = new Map(standings.map(({ partnerId, standing }) => [partnerId, standing]));
    for (const id of ids) if (this.#known.peek(id)?.standing !== now.get(id)) this.#known.delete(id);
    this.#checkedAt = began;
  }

  async #data<Value>(query: string, variables: Record<string, unknown>, name: string): Promise<Value | null> {
    const { data, errors } = await this.ask(query, variables);
    if (errors || !data) throw new PartnersUnavailable(errors?.[0]?.message ?? 'users gave no answer');
    return data[name] as Value | null;
  }
}

const newlyKnown = (standing: string): KnownPartner => ({
  standing,
  keys: new Map(),
  operations: new LRUCache({
    maxSize: OPERATION_BYTES,
    sizeCalculation: ({ operation }, id) => 500 + 2 * (id.length + (operation?.text.length ?? 0)),
  }),
});
