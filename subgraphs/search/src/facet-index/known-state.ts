import { type RawBuilder, sql } from 'kysely';
import type { ProductQuery } from '../engine/search-query.ts';
import type { SearchDatabase } from '../search-context.ts';
import { type IndexState, LIVE_STATE } from './index-state.ts';

export interface KnownState {
  state: IndexState | null;
  /** Documents of the products that a query is limited to, and of those it leaves out. */
  only: ReadonlySet<number> | undefined;
  without: ReadonlySet<number> | undefined;
}

/** The state of the index when a search begins, with what it says about single products. */
export async function stateOf(db: SearchDatabase, { filters }: ProductQuery): Promise<KnownState> {
  const { only, without } = filters;
  const { rows } = await sql<{ state: IndexState | null; only: number[] | null; without: number[] | null }>`
    select ${LIVE_STATE} as state, ${only ? numbersOf(only) : sql`null`} as only,
      ${without ? numbersOf(without) : sql`null`} as without`.execute(db);
  const [row] = rows;
  return {
    state: row?.state ?? null,
    only: only && new Set(row?.only),
    without: without && new Set(row?.without),
  };
}

function numbersOf(productIds: readonly string[]): RawBuilder<unknown> {
  return sql`array(select number from document
    where generation = (select id from generation where live) and product_id = any(${productIds}::uuid[]))`;
}
