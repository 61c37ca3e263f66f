import { ProductIdsAfterDocument } from '../calls/catalog.generated.ts';
import type { SearchContext } from '../search-context.ts';
import { BATCH } from './refresh-products.ts';

/** The ids of all products for sale, in their order, batch by batch. */
export async function* allProductIds(context: SearchContext): AsyncGenerator<string[]> {
  let after: string | undefined;
  do {
    const page = await context.call('catalog', ProductIdsAfterDocument, { first: BATCH, after });
    const ids = page._productIdsAfter;
    if (ids.length > 0) yield ids;
    after = ids.length === BATCH ? ids.at(-1) : undefined;
  } while (after);
}
