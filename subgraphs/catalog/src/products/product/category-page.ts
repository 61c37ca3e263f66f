import { type Loader, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../../catalog-context.ts';
import type { CategoryView } from '../category/category.view.ts';
import { PRODUCT_COLUMNS } from './product.rows.ts';
import { ProductView } from './product.view.ts';
import { cursorOf, isAfter, orderBy } from './product-order.ts';
import type { PageRequest } from './product-page.ts';

interface PageKey extends PageRequest {
  categoryId: string;
}

/** A page of a branch of the tree; pages of several categories in one request are read together. */
export async function pageOfCategory(
  category: CategoryView,
  request: PageRequest,
  context: CatalogContext,
): Promise<Page<ProductView>> {
  const { first, after, sort } = request;
  pageSize(first);
  const products = await context.load(categoryPage, { categoryId: category.id, first, after, sort });
  return pageOf(products, {
    ...{ first, after },
    cursorOf: (product) => cursorOf(sort, product),
    countAll: async () => category.productCount,
  });
}

const categoryPage: Loader<PageKey, ProductView[], CatalogContext> = {
  cacheKey: (key) => JSON.stringify(key),
  batch: async (keys, { db, viewer }) => {
    const alike = Map.groupBy(keys, ({ first, after, sort }) => JSON.stringify([first, after, sort]));
    const rows = await Promise.all(
      [...alike.values()].map((group) =>
        firstOfEach(
          db,
          group.map(({ categoryId }) => categoryId),
          group[0]!,
        ),
      ),
    );
    const pages = new Map(
      [...alike.keys()].map((request, index) => [request, Map.groupBy(rows[index]!, (row) => row.listedUnder)]),
    );
    return keys.map(({ categoryId, first, after, sort }) => {
      const page = pages.get(JSON.stringify([first, after, sort]))?.get(categoryId) ?? [];
      return page.map((row) => new ProductView(row, viewer.locale));
    });
  },
};

/** The first entries of each category: one short index scan per category, one statement for all. */
function firstOfEach(db: CatalogDatabase, categoryIds: string[], { first, after, sort }: PageRequest) {
  return db
    .selectFrom(sql<{ id: string }>`unnest(${categoryIds}::uuid[])`.as<'category'>(sql`category(id)`))
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('category_listing')
          .selectAll('category_listing')
          .whereRef('category_listing.category_id', '=', 'category.id')
          .$call((query) => (after == null ? query : query.where(isAfter('category_listing', sort, after))))
          .orderBy(orderBy('category_listing', sort))
          .limit(first + 1)
          .as('category_listing'),
      (join) => join.onTrue(),
    )
    .innerJoin('product', 'product.id', 'category_listing.product_id')
    .select([...PRODUCT_COLUMNS, 'category_listing.category_id as listedUnder'])
    .orderBy(orderBy('category_listing', sort))
    .execute();
}
