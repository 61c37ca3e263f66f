import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { FreightTemplate } from './freight/freight-template.entity.ts';

export const pricingEntities = [FreightTemplate];

export const pricing = defineModule<OrdersContext>({
  name: 'pricing',
  entities: pricingEntities,
});
