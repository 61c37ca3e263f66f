import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { BrowsingHistoryResolver, ViewedProductResolver } from './browsing-history.resolver.ts';
import { HistoryPause } from './history-pause.entity.ts';
import { deleteRemovedViews, pruneHistory } from './prune-history.ts';
import { RecordViewsResolver } from './record-views.resolver.ts';
import { RemoveViewsResolver } from './remove-views.resolver.ts';
import { SwitchHistoryResolver } from './switch-history.resolver.ts';
import { ViewedProduct } from './viewed-product.entity.ts';

export const historyEntities = [ViewedProduct, HistoryPause];

/** What people and guests looked at: recorded, listed, removed and switched off by themselves alone. */
export const history = defineModule<UsersContext>({
  name: 'history',
  entities: historyEntities,
  resolvers: [
    BrowsingHistoryResolver,
    ViewedProductResolver,
    RecordViewsResolver,
    RemoveViewsResolver,
    SwitchHistoryResolver,
  ],
  steps: {
    'users.account.deleted': async (_, em, { userId: visitorId }) => {
      await em.nativeDelete(ViewedProduct, { visitorId });
      await em.nativeDelete(HistoryPause, { visitorId });
    },
  },
  jobs: {
    'users.deleteRemovedViews': { run: deleteRemovedViews, cron: '*/10 * * * *' },
    'users.pruneHistory': { run: pruneHistory, cron: '47 3 * * *' },
  },
});
