import { Allow, Cached, ConnectionArgs, type Page, textIn } from '@minijd/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../../catalog-context.ts';
import { Attribute, attributesIn } from '../attribute/attribute.type.ts';
import { Brand } from '../brand/brand.entity.ts';
import { shownBrand } from '../brand/brand.rows.ts';
import { categoryById } from '../category/category.rows.ts';
import { CategoryView } from '../category/category.view.ts';
import { renderedMarkdown } from '../description/rendered-markdown.ts';
import { defaultSku, skusOfProduct } from '../sku/sku.rows.ts';
import { SkuView } from '../sku/sku.view.ts';
import { findProduct, productDetail } from './product.rows.ts';
import { ProductView } from './product.view.ts';
import { ProductConnection } from './product-connection.type.ts';
import { ProductDimensions, ProductService } from './product-facts.type.ts';
import { ProductFilter } from './product-filter.input.ts';
import { ProductOption } from './product-option.type.ts';
import { optionsOf } from './product-options.ts';
import { pageOfProducts } from './product-page.ts';
import { ProductSort } from './product-sort.ts';

@Resolver(() => ProductView)
export class ProductResolver {
  @Allow('ANYONE')
  @Cached(60)
  @Query(() => ProductView, {
    nullable: true,
    description: 'One product by its id or its slug. A former slug works as well; `slug` is the present one.',
  })
  product(
    @Ctx() context: CatalogContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug?: string,
  ) {
    return findProduct({ id: id ?? undefined, slug: slug ?? undefined }, context);
  }

  @Allow('ANYONE')
  @Cached(60)
  @Query(() => ProductConnection, { nullable: true, description: 'Products for sale.' })
  products(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: CatalogContext,
    @Arg('sort', () => ProductSort, { defaultValue: ProductSort.NEWEST, description: 'In which order.' })
    sort: ProductSort,
    @Arg('filter', () => ProductFilter, { nullable: true, description: 'Which ones; all when absent.' })
    filter?: ProductFilter,
  ): Promise<Page<ProductView>> {
    return pageOfProducts(filter ?? {}, { first, after: after ?? undefined, sort }, context);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The long description; plain text or Markdown.' })
  async description(@Root() product: ProductView, @Ctx() context: CatalogContext) {
    const known = await detailOf(product, context);
    return textIn(context.viewer.locale, known?.descriptionZh, known?.descriptionEn);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The long description as HTML: of safe elements only, with headings from the third level on.',
  })
  async descriptionHtml(@Root() product: ProductView, @Ctx() context: CatalogContext) {
    const known = await detailOf(product, context);
    const text = textIn(context.viewer.locale, known?.descriptionZh, known?.descriptionEn);
    return text && renderedMarkdown(text);
  }

  @FieldResolver(() => [ProductService], { description: 'What the seller promises for it.' })
  async services(@Root() product: ProductView, @Ctx() context: CatalogContext) {
    return (await detailOf(product, context))?.services ?? [];
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Months of warranty by the seller.' })
  async warrantyMonths(@Root() product: ProductView, @Ctx() context: CatalogContext) {
    return (await detailOf(product, context))?.warrantyMonths;
  }

  @FieldResolver(() => [String], { description: 'What is in the package.' })
  async packageList(@Root() product: ProductView, @Ctx() context: CatalogContext) {
    const known = await detailOf(product, context);
    const lines = textIn(context.viewer.locale, known?.packageZh, known?.packageEn)?.split('\n') ?? [];
    return lines.map((line) => line.trim()).filter(Boolean);
  }

  @FieldResolver(() => ProductDimensions, { nullable: true, description: 'Its size with packaging, if known.' })
  async dimensions(@Root() product: ProductView, @Ctx() context: CatalogContext) {
    const known = await detailOf(product, context);
    return known?.lengthMm == null ? undefined : known;
  }

  @FieldResolver(() => [Attribute], { description: 'Its properties: material, weight, screen size.' })
  async attributes(@Root() product: ProductView, @Ctx() context: CatalogContext) {
    const known = await detailOf(product, context);
    return attributesIn(context.viewer.locale, known?.attributes ?? []);
  }

  @FieldResolver(() => CategoryView, { description: 'Its category.' })
  category(@Root() { categoryId }: ProductView, @Ctx() context: CatalogContext) {
    return context.load(categoryById, categoryId);
  }

  @Directive('@inaccessible')
  @FieldResolver(() => [ID], { description: 'For promotions: its category and all ancestors.' })
  async _categoryIds(@Root() { categoryId }: ProductView, @Ctx() context: CatalogContext): Promise<string[]> {
    const category = await context.load(categoryById, categoryId);
    return [...(category?.ancestorIds ?? []), categoryId];
  }

  @FieldResolver(() => Brand, { nullable: true, description: 'Its brand, unless that is hidden.' })
  brand(@Root() { brandId }: ProductView, @Ctx() context: CatalogContext) {
    return brandId ? shownBrand(brandId, context) : undefined;
  }

  @FieldResolver(() => [SkuView], { description: 'Its SKUs, in the order of the shop.' })
  skus(@Root() { id }: ProductView, @Ctx() context: CatalogContext) {
    return context.load(skusOfProduct, id);
  }

  @FieldResolver(() => SkuView, {
    nullable: true,
    description: 'The SKU to show first: the cheapest available one, or the cheapest of all when none is available.',
  })
  defaultSku(@Root() { id: productId, defaultSkuId }: ProductView, @Ctx() context: CatalogContext) {
    return defaultSkuId ? context.load(defaultSku, { productId, defaultSkuId }) : undefined;
  }

  @FieldResolver(() => [ProductOption], { description: 'The options of its SKUs.' })
  async options(@Root() { id }: ProductView, @Ctx() context: CatalogContext) {
    return optionsOf(await context.load(skusOfProduct, id));
  }
}

const detailOf = ({ id, detail }: ProductView, context: CatalogContext) => detail ?? context.load(productDetail, id);
