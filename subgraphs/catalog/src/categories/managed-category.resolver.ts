import { Allow, textIn } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { CategoryAttribute } from './category-attribute.type.ts';
import { managedCategories, managedCategory, templateOf } from './managed-category.rows.ts';
import { ManagedCategory } from './managed-category.type.ts';

@Resolver(() => ManagedCategory)
export class ManagedCategoryResolver {
  @Allow('SELLER', 'product:read', 'product:write')
  @Query(() => [ManagedCategory], {
    nullable: true,
    description: 'All categories, hidden ones as well: those above first, siblings in their order.',
  })
  managedCategories(@Ctx() context: CatalogContext) {
    return managedCategories(context);
  }

  @Allow('SELLER', 'product:read', 'product:write')
  @Query(() => ManagedCategory, { nullable: true, description: 'One category, to edit it or to describe a product.' })
  managedCategory(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: CatalogContext) {
    return managedCategory(id, context);
  }

  @FieldResolver(() => String, { description: "Its name in the viewer's language." })
  name(@Root() { nameZh, nameEn, slug }: ManagedCategory, @Ctx() { viewer }: CatalogContext) {
    return textIn(viewer.locale, nameZh, nameEn) ?? slug;
  }

  @FieldResolver(() => [CategoryAttribute], {
    description: 'All that products in it are asked for: by the categories above it first, then by itself.',
  })
  async template(@Root() { id }: ManagedCategory, @Ctx() context: CatalogContext) {
    return (await context.load(templateOf, id))?.attributes ?? [];
  }
}
