import type { Viewer } from '@minijd/subgraph';
import { expect } from 'vitest';
import type { CheckoutShop } from './checkout-shop.ts';

interface Walk {
  /** A field of `Query` in the orders subgraph. */
  field: string;
  /** Its other arguments, as in a document. */
  filter?: string;
  viewer: Partial<Viewer>;
  /** Whether to go from page number to page number instead of from cursor to cursor. */
  numbered?: boolean;
}

const PER_PAGE = 3;

/** The ids of a whole list, page by page; each page says truly what lies around it and how many there are in all. */
export async function walk(shop: CheckoutShop, { field, filter = '', viewer, numbered }: Walk): Promise<string[]> {
  const ids: string[] = [];
  let after = '';
  for (let page = 1; ; page += 1) {
    const place = numbered ? `page: ${page}` : after && `after: "${after}"`;
    const text = `{ list: ${field}(first: ${PER_PAGE} ${place} ${filter}) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const { list } = await shop.ask('orders', text, {}, viewer);
    ids.push(...list.nodes.map(({ id }: { id: string }) => id));
    expect({ field, ...list.pageInfo }).toMatchObject({
      ...{ field, hasPreviousPage: page > 1, hasNextPage: ids.length < list.totalCount },
    });
    if (!list.pageInfo.hasNextPage) return ids;
    after = list.pageInfo.endCursor;
  }
}
