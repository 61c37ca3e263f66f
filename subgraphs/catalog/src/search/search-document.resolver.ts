import { Allow, badInput, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { searchDocuments } from './search-document.rows.ts';
import { SearchDocument } from './search-document.type.ts';

const MOST = 1000;

/** The data for the search index. */
@Resolver()
export class SearchDocumentResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [SearchDocument], { description: 'Documents of products for sale; others are left out.' })
  _searchDocuments(
    @Arg('productIds', () => [ID], { description: '1000 at most.' }) productIds: string[],
    @Ctx() context: CatalogContext,
  ): Promise<SearchDocument[]> {
    if (productIds.length > MOST) throw badInput(`productIds must not hold more than ${MOST} ids.`);
    return searchDocuments(productIds, context);
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [ID], { description: 'Ids of products for sale in their order, for reading all of them.' })
  async _productIdsAfter(
    @Arg('first', () => Int, { description: 'How many, 1000 at most.' }) first: number,
    @Ctx() { db }: CatalogContext,
    @Arg('after', () => ID, { nullable: true, description: 'The last id of the call before.' }) after?: string,
  ) {
    if (first < 1 || first > MOST || (after && !isUuid(after))) throw badInput('first or after is not allowed.');
    const rows = await db
      .selectFrom('product')
      .select('id')
      .where('status', '=', 'ACTIVE')
      .$call((query) => (after == null ? query : query.where('id', '>', after)))
      .orderBy('id')
      .limit(first)
      .execute();
    return rows.map(({ id }) => id);
  }
}
