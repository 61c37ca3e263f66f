import { Allow, ConnectionArgs, connectionOf } from '@minijd/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { templateOf } from '../categories/index.ts';
import {
  Brand,
  brandById,
  CategoryView,
  categoryById,
  ProductDimensions,
  ProductService,
  ProductSort,
  ProductStatus,
  ProductView,
  productById,
  SkuView,
  skuById,
} from '../products/index.ts';
import { managedProduct, managedProducts, managedSkus, priceHistory, productTexts } from './managed-product.rows.ts';
import {
  ChecklistEntry,
  ManagedAttribute,
  ManagedProduct,
  ManagedSku,
  PriceChangeEntry,
} from './managed-product.type.ts';
import { checklist } from './product-gaps.ts';

@ObjectType({ description: 'A page of products of a shop.' })
class ManagedProductConnection extends connectionOf(ManagedProduct, 'ManagedProduct') {}

@InputType({ description: 'Which products; all given conditions must match.' })
class ManagedProductFilter {
  @Field(() => ProductStatus, { nullable: true, description: 'In this state; absent: all but archived ones.' })
  status?: ProductStatus;

  @Field(() => String, { nullable: true, description: 'With this in a name, or with a SKU of this code.' })
  text?: string;
}

@Resolver(() => ManagedProduct)
export class ManagedProductResolver {
  @Allow('SELLER', 'product:read', 'product:write')
  @Query(() => ManagedProduct, { nullable: true, description: 'One product, to edit it.' })
  managedProduct(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: CatalogContext) {
    return managedProduct(id, context);
  }

  @Allow('SELLER', 'product:read', 'product:write')
  @Query(() => ManagedProductConnection, {
    nullable: true,
    description:
      'Products of the own shop in every state; of all shops for administrators. More than 10,000 are not counted: ' +
      '`totalCount` is 10001 then.',
  })
  managedProducts(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: CatalogContext,
    @Arg('sort', () => ProductSort, { defaultValue: ProductSort.NEWEST, description: 'In which order.' })
    sort: ProductSort,
    @Arg('filter', () => ManagedProductFilter, { nullable: true, description: 'Which ones.' })
    filter?: ManagedProductFilter,
  ) {
    return managedProducts(filter ?? {}, { first, sort, ...(after == null ? {} : { after }) }, context);
  }

  @FieldResolver(() => ProductView, { description: 'The same as its page shows it.' })
  view(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return context.load(productById, id);
  }

  @FieldResolver(() => CategoryView, { description: 'Its category.' })
  category(@Root() { categoryId }: ManagedProduct, @Ctx() context: CatalogContext) {
    return context.load(categoryById, categoryId);
  }

  @FieldResolver(() => Brand, { nullable: true, description: 'Its brand.' })
  brand(@Root() { brandId }: ManagedProduct, @Ctx() context: CatalogContext) {
    return brandId ? context.load(brandById, brandId) : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its description in Chinese, as Markdown.' })
  async descriptionZh(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return (await context.load(productTexts, id))?.descriptionZh;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its description in English, as Markdown.' })
  async descriptionEn(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return (await context.load(productTexts, id))?.descriptionEn;
  }

  @FieldResolver(() => [ManagedAttribute], { description: 'Its properties.' })
  async attributes(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return (await context.load(productTexts, id))?.attributes ?? [];
  }

  @FieldResolver(() => [ProductService], { description: 'What the seller promises for it.' })
  async services(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return (await context.load(productTexts, id))?.services ?? [];
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Months of warranty.' })
  async warrantyMonths(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return (await context.load(productTexts, id))?.warrantyMonths;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What is in the package, in Chinese, a line each.' })
  async packageZh(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return (await context.load(productTexts, id))?.packageZh;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What is in the package, in English, a line each.' })
  async packageEn(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return (await context.load(productTexts, id))?.packageEn;
  }

  @FieldResolver(() => ProductDimensions, { nullable: true, description: 'Its size with packaging, if known.' })
  async dimensions(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    const texts = await context.load(productTexts, id);
    return texts?.lengthMm == null ? undefined : texts;
  }

  @FieldResolver(() => [ManagedSku], { description: 'All its SKUs, with those that are not offered.' })
  skus(@Root() { id }: ManagedProduct, @Ctx() context: CatalogContext) {
    return context.load(managedSkus, id);
  }

  @FieldResolver(() => [ChecklistEntry], { description: 'What it should have before it is published.' })
  async checklist(@Root() product: ManagedProduct, @Ctx() context: CatalogContext): Promise<ChecklistEntry[]> {
    const [texts, skus, template] = await Promise.all([
      context.load(productTexts, product.id),
      context.load(managedSkus, product.id),
      context.load(templateOf, product.categoryId),
    ]);
    const offered = skus.filter((sku) => sku.offered).length;
    const { descriptionZh, descriptionEn, attributes = [], inStock = false } = texts ?? {};
    const whole = { ...product, media: product.pictures, descriptionZh, descriptionEn, attributes, inStock };
    return checklist(whole, offered, template?.attributes ?? []);
  }

  @FieldResolver(() => [PriceChangeEntry], { description: 'Prices that were set, the latest first.' })
  priceHistory(
    @Root() { id }: ManagedProduct,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: CatalogContext,
  ) {
    return priceHistory(id, first, context);
  }
}

@Resolver(() => ManagedSku)
export class ManagedSkuResolver {
  @FieldResolver(() => SkuView, { description: 'The same as buyers see it, with its stock.' })
  view(@Root() { id }: ManagedSku, @Ctx() context: CatalogContext) {
    return context.load(skuById, id);
  }
}
