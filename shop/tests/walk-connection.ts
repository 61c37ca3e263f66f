import type { Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import { expect } from 'vitest';
import type { CheckoutShop } from './checkout-shop.ts';

interface Walk {
  /** A field of `Query` in the orders subgraph. */
  field: string;
  /** Its other arguments, as in a document. */
  filter?: string;
  viewer: Partial<Viewer>;
  /** Whether to page by number instead of by cursor. */
  numbered?: boolean;
}

const PER_PAGE = 3;

/** The selection needed to walk a connection, besides `nodes`. */
export const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage endCursor }';

/** The ids of a whole list, page by page; checks the page info and total count of each page. */
export async function walk(shop: CheckoutShop, { field, filter = '', viewer, numbered }: Walk): Promise<string[]> {
  const nodes = await walkPages(async (place, page) => {
    const at = numbered ? `first: ${PER_PAGE} page: ${page}` : place;
    return (await shop.ask('orders', `{ list: ${field}(${at} ${filter}) { ${PAGE} nodes { id } } }`, {}, viewer)).list;
  });
  return nodes.map(({ id }) => id);
}

/** The nodes of a whole list; `ask` returns a page for given arguments. */
export async function walkPages(ask: (place: string, page: number) => Promise<Answer>): Promise<Answer[]> {
  const nodes: Answer[] = [];
  let place = `first: ${PER_PAGE}`;
  for (let page = 1; ; page += 1) {
    const list = await ask(place, page);
    nodes.push(...list.nodes);
    expect(list.pageInfo).toMatchObject({ hasPreviousPage: page > 1, hasNextPage: nodes.length < list.totalCount });
    if (!list.pageInfo.hasNextPage) return nodes;
    place = `first: ${PER_PAGE} after: "${list.pageInfo.endCursor}"`;
  }
}
