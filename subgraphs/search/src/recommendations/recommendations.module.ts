import { defineModule } from '@minijd/subgraph';
import type { SearchContext } from '../search-context.ts';
import { FeedResolver } from './feed.resolver.ts';
import { ImportBehaviourResolver } from './import-behaviour.resolver.ts';
import { ProductRecommendationsResolver } from './product-recommendations.resolver.ts';
import { recommendationEntities } from './recommendation.entities.ts';
import {
  adoptBehaviour,
  erasePerson,
  followHistory,
  recordAdded,
  recordBought,
  recordViews,
} from './record-behaviour.ts';
import { countTrending, refreshRecommendations } from './refresh-recommendations.ts';
import { relateStale } from './relate-products.ts';
import { RecommendationSettingsResolver, RecordedBehaviourResolver } from './settings.resolver.ts';

/** What people chose, which products belong together by it, and what is recommended to whom. */
export const recommendations = defineModule<SearchContext>({
  name: 'recommendations',
  entities: recommendationEntities,
  resolvers: [
    ProductRecommendationsResolver,
    FeedResolver,
    RecommendationSettingsResolver,
    RecordedBehaviourResolver,
    ImportBehaviourResolver,
  ],
  handles: {
    'users.products.viewed': recordViews,
    'users.views.changed': followHistory,
    'users.guest.signedIn': adoptBehaviour,
    'users.account.deleted': erasePerson,
    'cart.products.added': recordAdded,
    'orders.order.paid': recordBought,
  },
  jobs: {
    'search.relateProducts': { run: relateStale },
    'search.countTrending': { run: countTrending, cron: '*/10 * * * *' },
    'search.refreshRecommendations': { run: refreshRecommendations, cron: '23 4 * * *' },
  },
});
