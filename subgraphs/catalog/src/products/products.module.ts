import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { Brand } from './brand/brand.entity.ts';
import { BrandResolver } from './brand/brand.resolver.ts';
import { shownBrand } from './brand/brand.rows.ts';
import { Category } from './category/category.entity.ts';
import { CategoryResolver } from './category/category.resolver.ts';
import { categoryById } from './category/category.rows.ts';
import { CategoryListing } from './category/category-listing.entity.ts';
import { MergedSlug } from './category/merged-slug.entity.ts';
import { drawPictures } from './media/draw-pictures.ts';
import { MediaResolver } from './media/media.resolver.ts';
import { CategoryProductsResolver } from './product/category-products.resolver.ts';
import { countSales, pruneHandledEvents } from './product/count-sales.ts';
import { FormerSlug } from './product/former-slug.entity.ts';
import { HandledEvent } from './product/handled-event.entity.ts';
import { Product } from './product/product.entity.ts';
import { ProductResolver } from './product/product.resolver.ts';
import { publicProductById } from './product/product.rows.ts';
import { ProductOfferResolver } from './product/product-offer.resolver.ts';
import { SkuProductResolver } from './product/sku-product.resolver.ts';
import { followStanding } from './seller/follow-standing.ts';
import { SellerStanding } from './seller/seller-standing.entity.ts';
import { Sku } from './sku/sku.entity.ts';
import { SkuResolver } from './sku/sku.resolver.ts';
import { skuById } from './sku/sku.rows.ts';

export const productEntities = [
  Brand,
  Category,
  CategoryListing,
  MergedSlug,
  Product,
  FormerSlug,
  HandledEvent,
  SellerStanding,
  Sku,
];

/** Products, SKUs, brands and the tree of categories. */
export const products = defineModule<CatalogContext>({
  name: 'products',
  entities: productEntities,
  resolvers: [
    CategoryResolver,
    CategoryProductsResolver,
    BrandResolver,
    MediaResolver,
    ProductResolver,
    ProductOfferResolver,
    SkuResolver,
    SkuProductResolver,
  ],
  references: {
    Category: ({ id }, context) => context.load(categoryById, id),
    Brand: ({ id }, context) => shownBrand(id, context),
    Product: ({ id }, context) => publicProductById(id, context),
    Sku: ({ id }, context) => context.load(skuById, id),
  },
  handles: { 'orders.order.paid': countSales, 'users.seller.standingChanged': followStanding },
  jobs: {
    'catalog.drawPictures': { run: drawPictures },
    'catalog.pruneHandledEvents': { run: pruneHandledEvents, cron: '41 3 * * *' },
  },
});
