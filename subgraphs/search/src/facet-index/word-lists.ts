import { type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Ranking } from '../engine/ranking.ts';
import type { ProductQuery } from '../engine/search-query.ts';
import { foundByWords } from '../postgres/word-matches.ts';
import type { SearchDatabase } from '../search-context.ts';
import { type IndexState, LIVE_STATE } from './index-state.ts';

/** The documents that words find, the best first. */
export interface WordList {
  numbers: Uint32Array;
  scores: Float32Array;
  /** Of the first, those with a name that is exactly the text. */
  whole: ReadonlySet<number>;
}

interface KeptList extends WordList {
  state: IndexState | null;
}

/** Memory for what texts find; the text used least recently makes room. */
const MOST_BYTES = 32 * 1024 ** 2;
const BYTES_EACH = 8;
const BYTES_BESIDE = 1024;
/** Among so many a name is compared with the text. */
const COMPARED = 1000;

/** What the texts searched most find: PostgreSQL finds and weighs, and the process keeps it until words change. */
export class WordLists {
  readonly #kept = new LRUCache<string, KeptList>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ numbers }) => numbers.length * BYTES_EACH + BYTES_BESIDE,
  });
  readonly #reading = new Map<string, Promise<KeptList>>();

  constructor(private readonly db: SearchDatabase) {}

  async of(query: ProductQuery, ranking: Ranking, state: IndexState): Promise<WordList> {
    const key = JSON.stringify([
      state.generation,
      state.wordChanges,
      query.words,
      query.atLeast,
      query.phrase,
      ranking,
    ]);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const reading = this.#reading.get(key) ?? this.#read(query, ranking);
    this.#reading.set(key, reading);
    try {
      const list = await reading;
      // Words that changed meanwhile belong to another state.
      if (list.state?.generation === state.generation && list.state.wordChanges === state.wordChanges) {
        this.#kept.set(key, list);
      }
      return list;
    } finally {
      this.#reading.delete(key);
    }
  }

  async #read(query: ProductQuery, ranking: Ranking): Promise<KeptList> {
    const { rows } = await sql<{ state: IndexState | null; found: Buffer | null; whole: number[] }>`
      with ${foundByWords(query, ranking)}
      select ${LIVE_STATE} as state, ${wholeNames(query)} as whole, (select string_agg(
        int4send(number) || float4send(score::real), ''::bytea order by score desc, number) from found) as found
    `.execute(this.db);
    const { state = null, found = null, whole = [] } = rows[0] ?? {};
    const count = found ? found.length / BYTES_EACH : 0;
    const [numbers, scores] = [new Uint32Array(count), new Float32Array(count)];
    for (let index = 0; index < count; index++) {
      numbers[index] = found!.readUInt32BE(index * BYTES_EACH);
      scores[index] = found!.readFloatBE(index * BYTES_EACH + 4);
    }
    return { state, numbers, scores, whole: new Set(whole) };
  }
}

function wholeNames({ phrase }: ProductQuery): RawBuilder<unknown> {
  return sql`array(select number from (select number from found order by score desc limit ${COMPARED}) best
    join document using (number) where generation = (select id from generation where live)
      and ${phrase} = any(string_to_array(names, E'\n')))`;
}
