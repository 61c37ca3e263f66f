import type { Viewer } from '@minijd/subgraph';
import { PAGE, PER_PAGE, walkPages } from '@minijd/testkit';
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

/** The ids of a whole list, page by page. */
export async function walk(shop: CheckoutShop, { field, filter = '', viewer, numbered }: Walk): Promise<string[]> {
  const nodes = await walkPages(async (place, page) => {
    const at = numbered ? `first: ${PER_PAGE} page: ${page}` : place;
    return (await shop.ask('orders', `{ list: ${field}(${at} ${filter}) { ${PAGE} nodes { id } } }`, {}, viewer)).list;
  });
  return nodes.map(({ id }) => id);
}
