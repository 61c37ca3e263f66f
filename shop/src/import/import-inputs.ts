import type { ImportBrandInput, ImportCategoryInput, ImportProductInput } from '../calls/catalog.generated.ts';
import type { CatalogRecord, LocalizedText, NamedValue } from './record.ts';

export const names = (text: LocalizedText) => ({ nameZh: text['zh-CN'], nameEn: text.en });

/** Every brand of the products, once. */
export function toBrandInputs(products: readonly CatalogRecord[]): ImportBrandInput[] {
  const brands = products.flatMap(({ brand }) => (brand ? [brand] : []));
  return [...new Map(brands.map((brand) => [brand.slug, brand])).values()];
}

/** Every category of the products' paths, once, parents first. */
export function toCategoryInputs(products: readonly CatalogRecord[]): ImportCategoryInput[] {
  const bySlug = new Map<string, ImportCategoryInput>();
  for (const { categoryPath } of products) {
    for (const [level, { slug, name }] of categoryPath.entries()) {
      if (!bySlug.has(slug)) bySlug.set(slug, { slug, ...names(name), parentSlug: categoryPath[level - 1]?.slug });
    }
  }
  return [...bySlug.values()];
}

export function toProductInput(product: CatalogRecord, sellerId: string): ImportProductInput {
  return {
    source: product.source,
    externalId: product.externalId,
    slug: product.slug,
    ...names(product.name),
    subtitleZh: product.subtitle?.['zh-CN'],
    subtitleEn: product.subtitle?.en,
    descriptionZh: product.description?.['zh-CN'],
    descriptionEn: product.description?.en,
    categorySlug: product.categoryPath.at(-1)!.slug,
    brandSlug: product.brand?.slug,
    sellerId,
    attributes: product.attributes.map(toAttribute),
    media: product.media.map(({ alt, ...media }) => ({ ...media, altZh: alt['zh-CN'], altEn: alt.en })),
    skus: product.skus.map(({ stock, specs, ...sku }) => ({
      ...sku,
      specs: specs.map(toAttribute),
      stock: Object.entries(stock).map(([warehouseCode, onHand]) => ({ warehouseCode, onHand })),
    })),
    soldCount: product.soldCount,
    createdAt: product.createdAt,
  };
}

function toAttribute({ name, value }: NamedValue) {
  return { ...names(name), valueZh: value['zh-CN'], valueEn: value.en };
}
