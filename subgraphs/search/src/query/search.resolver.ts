import { Allow, RateLimited } from '@minijd/subgraph';
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { highlight } from '../analysis/highlight.ts';
import type { FoundProduct } from '../engine/search-engine.ts';
import type { PageQuery } from '../engine/search-query.ts';
import { noteSearch } from '../analytics/note-search.ts';
import { searchFacets } from '../facet/search-facets.ts';
import { SearchFacets } from '../facet/search-facets.type.ts';
import { recordSearch } from '../keyword/record-search.ts';
import { nameIn } from '../label/label.rows.ts';
import type { SearchContext } from '../search-context.ts';
import { findProducts } from './find-products.ts';
import { SearchInput } from './search.input.ts';
import { searchRequest } from './search-request.ts';
import { type SearchHit, SearchResult, SearchWarning } from './search-result.type.ts';

@Resolver(() => SearchResult)
export class SearchResolver {
  @RateLimited(600, 60)
  @Allow('ANYONE')
  @Directive('@cost(weight: 10)')
  @Directive('@listSize(assumedSize: 100, sizedFields: ["hits"])')
  @Query(() => SearchResult, { nullable: true, description: 'Finds products; without a text it lists them.' })
  async search(
    @Arg('input', () => SearchInput, { description: 'The search.' }) input: SearchInput,
    @Ctx() context: SearchContext,
  ): Promise<SearchResult> {
    const request = searchRequest(input, context.viewer.locale);
    const finding = await findProducts(request, context);
    const { correctedText, total, products, pinned } = finding;
    const query = { ...finding.query, ...(pinned && { pinned }) };
    if (request.page === 1) {
      recordSearch(finding, context);
      const asTyped = !correctedText && query.atLeast === request.atLeast;
      noteSearch({ text: request.phrase, found: asTyped ? total : 0 }, context);
    }
    return {
      ...{ query, correctedText, total, page: request.page },
      pageCount: Math.ceil(total / request.limit),
      hits: products.map((product) => hitOf(product, query)),
      ...(context.degraded && { warning: SearchWarning.SEARCH_DEGRADED }),
    };
  }

  @Directive('@cost(weight: 20)')
  @FieldResolver(() => SearchFacets, { description: 'The filters of the search.' })
  facets(@Root() { query }: SearchResult, @Ctx() context: SearchContext): Promise<SearchFacets> {
    return searchFacets(query, context);
  }
}

function hitOf(product: FoundProduct, { words, locale }: PageQuery): SearchHit {
  const name = nameIn(locale, product);
  return { product: { id: product.productId }, highlight: name && highlight(name, words) };
}
