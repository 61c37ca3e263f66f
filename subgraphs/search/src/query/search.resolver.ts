import { Allow, RateLimited } from '@minijd/subgraph';
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { highlight } from '../analysis/highlight.ts';
import { noteSearch } from '../analytics/note-search.ts';
import type { FoundProduct } from '../engine/search-engine.ts';
import type { PageQuery } from '../engine/search-query.ts';
import { searchFacets } from '../facet/search-facets.ts';
import { SearchFacets } from '../facet/search-facets.type.ts';
import { recordSearch } from '../keyword/record-search.ts';
import { nameIn } from '../label/label.rows.ts';
import { Product } from '../product/product.ts';
import type { SearchContext } from '../search-context.ts';
import { findProducts } from './find-products.ts';
import { didYouMean, relatedTo } from './related.ts';
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
    const { correctedText, rescue, total, products, pinned } = finding;
    const query = { ...finding.query, ...(pinned && { pinned }) };
    if (request.page === 1) {
      recordSearch(finding, context);
      noteSearch({ text: request.phrase, found: rescue ? 0 : total }, context);
    }
    return {
      ...{ query, correctedText, total, page: request.page, found: products },
      ...(rescue && { rescue }),
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

  @Directive('@cost(weight: 5)')
  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [Product], {
    nullable: 'itemsAndList',
    description: 'Other products to look at, when fewer than four were found: 12 at most.',
  })
  async related(@Root() { query, found }: SearchResult, @Ctx() context: SearchContext): Promise<Product[]> {
    return (await relatedTo(query, found, context)).map(({ productId }) => ({ id: productId }));
  }

  @Directive('@cost(weight: 5)')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'A text spelled like the one searched that finds more, when fewer than four were found.',
  })
  didYouMean(@Root() { query, total, correctedText }: SearchResult, @Ctx() context: SearchContext) {
    return didYouMean({ query, total, corrected: correctedText !== undefined }, context);
  }
}

function hitOf(product: FoundProduct, { words, locale }: PageQuery): SearchHit {
  const name = nameIn(locale, product);
  return { product: { id: product.productId }, highlight: name && highlight(name, words) };
}
