import type { GraphChange } from '@minijd/events';
import { LRUCache } from 'lru-cache';
import { AnswerIndex } from './answer-index.ts';
import type { AnswerPolicy } from './answer-policy.ts';
import { CachedAnswer } from './cached-answer.ts';
import { ChangeLog } from './change-log.ts';

export interface AnswerStatistics {
  answers: number;
  bytes: number;
  /** Requests answered from the cache, and those of them after the end of an answer, while it was made anew. */
  hits: number;
  stale: number;
  /** Requests that ran an operation, and those that waited for another one's run. */
  misses: number;
  shared: number;
  /** Answers that were removed because what they show has changed. */
  purged: number;
}

export interface ResponseCacheOptions {
  /** 0 keeps nothing. */
  maxBytes: number;
  /** Whether every change is announced here; otherwise answers are kept for a moment only. */
  announced: () => boolean;
}

/** Runs an operation; the text when everybody may have it. */
export type Run = () => Promise<string | undefined>;

/** As long as an answer may be out of date where nobody says so: a change is seen everywhere within a second. */
const UNANNOUNCED_MS = 500;
/** How long after its end an answer is still given, while it is made anew. */
const STALE_SECONDS = 30;
const MOST_SENT_KEYS = 20;

interface Flight {
  answer: Promise<CachedAnswer | undefined>;
}

/** Answers to guests, in the memory of this process; each is made once at a time. */
export class ResponseCache {
  readonly #answers: LRUCache<string, CachedAnswer> | undefined;
  readonly #sent = new Map<string, CachedAnswer>();
  readonly #index = new AnswerIndex<CachedAnswer>();
  readonly #flights = new Map<string, Flight>();
  readonly #log = new ChangeLog();
  #counts = { hits: 0, stale: 0, misses: 0, shared: 0, purged: 0 };

  constructor(private readonly options: ResponseCacheOptions) {
    if (options.maxBytes === 0) return;
    this.#answers = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ bytes }) => bytes,
      dispose: (answer) => this.#forget(answer),
    });
  }

  get enabled(): boolean {
    return this.#answers !== undefined;
  }

  /** The answer to a request that was sent before in the same words. */
  findSent(sentKey: string): CachedAnswer | undefined {
    const answer = this.#sent.get(sentKey);
    return answer && this.#usable(answer);
  }

  /** The next request in the same words is answered by this. */
  rememberSent(sentKey: string, answer: CachedAnswer): void {
    if (answer.sentKeys.size >= MOST_SENT_KEYS || this.#answers?.peek(answer.key) !== answer) return;
    answer.sentKeys.add(sentKey);
    this.#sent.set(sentKey, answer);
  }

  /** An answer from the cache, from a run under way, or from this one; undefined when nobody else may have it. */
  async answer(
    key: string,
    { policy, run, renew }: { policy: AnswerPolicy; run: Run; renew: Run },
  ): Promise<CachedAnswer | undefined> {
    const known = this.#answers?.get(key);
    const usable = known && this.#usable(known);
    if (usable) return usable;
    const flight = this.#flights.get(key);
    if (flight) {
      const answer = await flight.answer.catch(() => undefined);
      if (answer) {
        this.#counts.shared++;
        return answer;
      }
    }
    this.#counts.misses++;
    return this.#make(key, { policy, run, renew });
  }

  /** Removes the answers that changes make out of date. */
  changed(changes: readonly GraphChange[]): void {
    for (const change of changes) {
      this.#note(change);
      for (const answer of this.#index.shownIn(change)) this.#purge(answer);
    }
  }

  /** Removes the answers with a tag: the id of an object, or the name of a type. Without one, all. */
  purge(tag?: string): number {
    const before = this.#counts.purged;
    this.#note('everything');
    const answers = tag === undefined ? [...(this.#answers?.values() ?? [])] : this.#index.tagged(tag);
    for (const answer of answers) this.#purge(answer);
    return this.#counts.purged - before;
  }

  statistics(): AnswerStatistics {
    return { answers: this.#answers?.size ?? 0, bytes: this.#answers?.calculatedSize ?? 0, ...this.#counts };
  }

  #usable(answer: CachedAnswer): CachedAnswer | undefined {
    const { age, policy } = answer;
    const announced = this.options.announced();
    const lasts = announced ? policy.maxAge * 1000 : UNANNOUNCED_MS;
    if (age <= lasts) {
      this.#counts.hits++;
      return answer;
    }
    if (!announced || age > lasts + STALE_SECONDS * 1000) return undefined;
    this.#counts.hits++;
    this.#counts.stale++;
    const { key, renew } = answer;
    if (!this.#flights.has(key)) this.#make(key, { policy, run: renew, renew }).catch(() => undefined);
    return answer;
  }

  #make(
    key: string,
    { policy, run, renew }: { policy: AnswerPolicy; run: Run; renew: Run },
  ): Promise<CachedAnswer | undefined> {
    const begunAt = this.#log.number;
    const making = run().then((text) => {
      if (text === undefined) return undefined;
      const answer = new CachedAnswer(key, text, policy, renew);
      if (!this.#log.changedSince(begunAt, answer)) this.#keep(answer);
      return answer;
    });
    const flight = { answer: making };
    this.#flights.set(key, flight);
    const landed = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    making.then(landed, landed);
    return making;
  }

  #keep(answer: CachedAnswer): void {
    if (!this.#answers) return;
    this.#answers.set(answer.key, answer);
    // One that is too large is not in it.
    if (this.#answers.peek(answer.key) === answer) this.#index.add(answer);
  }

  /** Runs that began before a change may not see it: nobody who asks after it waits for them. */
  #note(change: GraphChange | 'everything'): void {
    this.#flights.clear();
    this.#log.note(change);
  }

  #purge(answer: CachedAnswer): void {
    if (this.#answers?.delete(answer.key)) this.#counts.purged++;
  }

  #forget(answer: CachedAnswer): void {
    this.#index.remove(answer);
    for (const sentKey of answer.sentKeys) {
      if (this.#sent.get(sentKey) === answer) this.#sent.delete(sentKey);
    }
  }
}
