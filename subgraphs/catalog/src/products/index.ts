export type { StoredAttribute } from './attribute/attribute.type.ts';
export {
  type AttributeChoice,
  AttributeKind,
  attributeOf,
  sameName,
  type TemplateAttribute,
  underTemplate,
} from './attribute/template-attribute.ts';
export { Brand } from './brand/brand.entity.ts';
export { brandById, selectBrands, shownBrand } from './brand/brand.rows.ts';
export { Category } from './category/category.entity.ts';
export { categoryById } from './category/category.rows.ts';
export { CategoryView } from './category/category.view.ts';
export { listUnderCategories } from './category/list-under-categories.ts';
export { CATALOG_IMPORT_LOCK, lockCategories } from './category/lock-categories.ts';
export { MergedSlug } from './category/merged-slug.entity.ts';
export { renderedMarkdown } from './description/rendered-markdown.ts';
export { drawLater } from './media/draw-pictures.ts';
export { Media, mediaIn, mediaUrl, type StoredMedia } from './media/media.type.ts';
export { pageOfCategory } from './product/category-page.ts';
export { Product } from './product/product.entity.ts';
export { productById } from './product/product.rows.ts';
export { ProductView } from './product/product.view.ts';
export { ProductDimensions, ProductService } from './product/product-facts.type.ts';
export { cursorOf, isAfter, orderBy } from './product/product-order.ts';
export { pageOfProducts } from './product/product-page.ts';
export { ProductSort } from './product/product-sort.ts';
export { ProductStatus } from './product/product-status.ts';
export { refreshOffers } from './product/refresh-offers.ts';
export { type productEntities, products } from './products.module.ts';
export { Sku } from './sku/sku.entity.ts';
export { skuById } from './sku/sku.rows.ts';
export { SkuView } from './sku/sku.view.ts';
