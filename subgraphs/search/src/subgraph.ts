import { engines, shop } from '@minijd/observability';
import { defineModule, defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { forgetSearches } from './analytics/note-search.ts';
import { NoteSearchUseResolver } from './analytics/note-search-use.resolver.ts';
import { SearchFiguresResolver } from './analytics/search-figures.resolver.ts';
import { entities } from './entities.ts';
import { catchUp } from './fallback/catch-up.ts';
import { checkIndex } from './indexing/check-index.ts';
import { elasticsearchUp, indexLag } from './indexing/index-lag.ts';
import { RebuildResolver, requestRebuild } from './indexing/rebuild.resolver.ts';
import { rebuildIndex } from './indexing/rebuild-index.ts';
import { refreshProducts } from './indexing/refresh-products.ts';
import { BlockedKeywordsResolver } from './keyword/blocked-keywords.resolver.ts';
import { countKeywords } from './keyword/count-keywords.ts';
import { HotKeywordsResolver } from './keyword/hot-keywords.resolver.ts';
import { SearchPreviewResolver } from './merchandising/search-preview.resolver.ts';
import { SearchEffectResolver, SearchRulesResolver } from './merchandising/search-rules.resolver.ts';
import { SearchResolver } from './query/search.resolver.ts';
import { recommendations } from './recommendations/index.ts';
import { SearchContext } from './search-context.ts';
import { searchSettings } from './search-settings.ts';
import { countSellers } from './seller/count-sellers.ts';
import { Seller } from './seller/seller.ts';
import { SellerStatisticsResolver } from './seller/seller-statistics.resolver.ts';
import { shown } from './shown.ts';
import { SuggestionsResolver } from './suggestion/suggestions.resolver.ts';
import { SynonymResolver, SynonymsResolver } from './synonyms/synonyms.resolver.ts';

/** The index: finding products, suggesting texts, and what goes with it. */
const index = defineModule<SearchContext>({
  name: 'index',
  entities,
  resolvers: [
    SearchResolver,
    SuggestionsResolver,
    HotKeywordsResolver,
    BlockedKeywordsResolver,
    SearchFiguresResolver,
    NoteSearchUseResolver,
    SearchRulesResolver,
    SearchEffectResolver,
    SearchPreviewResolver,
    SynonymResolver,
    SynonymsResolver,
    SellerStatisticsResolver,
    RebuildResolver,
  ],
  orphanedTypes: [Seller],
  references: {
    Product: ({ id }) => ({ id }),
    Seller: ({ id }) => ({ id }),
  },
  handles: {
    'catalog.products.changed': ({ data }, context) => refreshProducts(data.productIds, context),
    'catalog.stock.changed': ({ data }, context) => refreshProducts(data.productIds, context),
    'reviews.rating.changed': ({ data }, context) => refreshProducts([data.productId], context),
  },
  jobs: {
    'search.rebuild': { run: rebuildIndex },
    'search.checkIndex': { run: (_data, context) => checkIndex(context), cron: '23 3 * * *' },
    'search.countSeller': { run: ({ sellerId }, { db }) => countSellers(db, sellerId) },
    'search.catchUp': { run: (_data, context) => catchUp(context), cron: '* * * * *' },
    'search.countKeywords': {
      run: async (_data, context) => {
        await forgetSearches(context);
        await countKeywords(context);
      },
      cron: '*/5 * * * *',
    },
  },
  readings: [
    { of: shop.searchLag, seconds: 10, read: indexLag },
    { of: engines.up, seconds: 5, read: elasticsearchUp },
  ],
  // Rebuilds a missing index, or one of an earlier version of the analysis.
  onStart: async (context) => {
    await context.elasticsearch?.watch.look();
    await requestRebuild({ onlyWhenNeeded: true }, context);
  },
  degraded: async ({ elasticsearch }) => {
    const state = (await elasticsearch?.watch.look()) ?? 'current';
    return state === 'current' ? [] : ['elasticsearch'];
  },
  onStop: async (context) => context.elasticsearch?.close(),
});

export const search = defineSubgraph({
  name: 'search',
  context: SearchContext,
  migrations,
  shown,
  settings: searchSettings,
  modules: [index, recommendations],
});
