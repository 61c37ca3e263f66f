export type { StoredAttribute } from './attribute/attribute.type.ts';
export { brandById } from './brand/brand.rows.ts';
export { mediaUrl, type StoredMedia } from './media/media.type.ts';
export { ProductStatus } from './product/product-status.ts';
export { refreshOffers } from './product/refresh-offers.ts';
export { type productEntities, products } from './products.module.ts';
export { skuById } from './sku/sku.rows.ts';
export { SkuView } from './sku/sku.view.ts';
