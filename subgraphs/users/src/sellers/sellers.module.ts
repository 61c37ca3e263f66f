import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { SellerApplicationResolver, UserSellerApplicationResolver } from './application/application.resolver.ts';
import { ApplyResolver } from './application/apply.resolver.ts';
import { InvoiceIssuersResolver } from './application/invoice-issuers.resolver.ts';
import { ReviewResolver } from './application/review.resolver.ts';
import { SellerApplication } from './application/seller-application.entity.ts';
import { FollowedShopsResolver, FollowShopResolver } from './follow/follow-shop.resolver.ts';
import { ShopFollow } from './follow/shop-follow.entity.ts';
import { ChangeSlugResolver } from './seller/change-slug.resolver.ts';
import { eraseSeller } from './seller/erase-seller.ts';
import { FormerSellerSlug } from './seller/former-seller-slug.entity.ts';
import { Seller } from './seller/seller.entity.ts';
import { SellerResolver } from './seller/seller.resolver.ts';
import { sellerById } from './seller/seller.rows.ts';
import { SuspendSellerResolver } from './seller/suspend-seller.resolver.ts';

export const sellerEntities = [Seller, FormerSellerSlug, SellerApplication, ShopFollow];

/** Sellers, applications, the people who act for sellers, and their followers. */
export const sellers = defineModule<UsersContext>({
  name: 'sellers',
  entities: sellerEntities,
  resolvers: [
    SellerResolver,
    SuspendSellerResolver,
    ChangeSlugResolver,
    InvoiceIssuersResolver,
    SellerApplicationResolver,
    UserSellerApplicationResolver,
    ApplyResolver,
    ReviewResolver,
    FollowShopResolver,
    FollowedShopsResolver,
  ],
  orphanedTypes: [Seller],
  steps: { 'users.account.deleted': eraseSeller },
  references: { Seller: ({ id }, context) => context.load(sellerById, id) },
});
