import { Allow, Cached } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../../catalog-context.ts';
import { categoryById, categoryBySlug, childrenOfCategory, rootCategories } from './category.rows.ts';
import { CategoryView } from './category.view.ts';

@Resolver(() => CategoryView)
export class CategoryResolver {
  @Allow('ANYONE')
  @Cached(60)
  @Query(() => [CategoryView], { nullable: true, description: 'The root categories.' })
  categories(@Ctx() context: CatalogContext) {
    return rootCategories(context);
  }

  @Allow('ANYONE')
  @Cached(60)
  @Query(() => CategoryView, {
    nullable: true,
    description:
      'One category by its slug, unless it is hidden. The slug of one that was merged into another leads to that; `slug` is the present one.',
  })
  category(@Arg('slug', () => String, { description: 'Its slug.' }) slug: string, @Ctx() context: CatalogContext) {
    return categoryBySlug(slug, context);
  }

  @FieldResolver(() => CategoryView, { nullable: true, description: 'Its parent; absent for a root.' })
  parent(@Root() { parentId }: CategoryView, @Ctx() context: CatalogContext) {
    return parentId ? context.load(categoryById, parentId) : undefined;
  }

  @FieldResolver(() => [CategoryView], { description: 'Its subcategories, in the order of the shop.' })
  children(@Root() { id }: CategoryView, @Ctx() context: CatalogContext) {
    return context.load(childrenOfCategory, id);
  }

  @FieldResolver(() => [CategoryView], { description: 'From the root to the parent: the breadcrumb.' })
  ancestors(@Root() { ancestorIds }: CategoryView, @Ctx() context: CatalogContext) {
    return Promise.all(ancestorIds.map((id) => context.load(categoryById, id)));
  }
}
