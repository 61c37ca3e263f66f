import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { Seller } from './seller.entity.ts';
import { SellerResolver } from './seller.resolver.ts';
import { sellerById } from './seller.rows.ts';

export const sellerEntities = [Seller];

/** Who sells here, and which person acts for them. */
export const sellers = defineModule<UsersContext>({
  name: 'sellers',
  entities: sellerEntities,
  resolvers: [SellerResolver],
  orphanedTypes: [Seller],
  references: { Seller: ({ id }, context) => context.load(sellerById, id) },
});
