import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { bufferViews, countViews, pruneVisitors } from './count-views.ts';
import { DailyVisitor } from './daily-visitor.entity.ts';
import { ImportViewDaysResolver } from './import-views.resolver.ts';
import { ViewBuffer } from './view-buffer.entity.ts';
import { ViewDay } from './view-day.entity.ts';
import { ViewedGoodsResolver, ViewFiguresResolver } from './view-figures.resolver.ts';

export const viewEntities = [ViewBuffer, DailyVisitor, ViewDay];

/** How many people looked at goods, day by day. */
export const views = defineModule<CatalogContext>({
  name: 'views',
  entities: viewEntities,
  resolvers: [ViewFiguresResolver, ViewedGoodsResolver, ImportViewDaysResolver],
  handles: { 'users.products.viewed': bufferViews },
  jobs: {
    'catalog.countViews': { run: countViews },
    'catalog.pruneVisitors': { run: pruneVisitors, cron: '11 4 * * *' },
  },
  // Views that were buffered when the process stopped.
  onStart: ({ bus, db }) => bus.send(db, 'catalog.countViews', {}, { key: 'all' }),
});
