import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { Category, lockCategories } from '../products/index.ts';
import { slugFor } from '../slug.ts';
import { categoryFor, childrenOf, refuseSameSibling } from './category-tree.ts';
import { checkedCategory } from './check-category.ts';
import { managedCategory } from './managed-category.rows.ts';
import { ManagedCategoryPayload } from './managed-category.type.ts';

@InputType({ description: 'A new category, last among its siblings.' })
class CreateCategoryInput {
  @Field(() => ID, { nullable: true, description: 'The category above it; absent for a root.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese; one language at least.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The key that the upload of its picture answered with.' })
  iconKey?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is left out of menus for now.' })
  hidden!: boolean;
}

@Resolver()
export class CreateCategoryResolver {
  @Allow('product:write')
  @Refusable()
  @Mutation(() => ManagedCategoryPayload, { description: 'Adds a category to the tree.' })
  async createCategory(
    @Arg('input', () => CreateCategoryInput, { description: 'What it is, and where.' }) input: CreateCategoryInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedCategoryPayload>> {
    const { parentId, ...given } = input;
    const category = new Category();
    await context.em.transactional(async (em) => {
      await lockCategories(em.getKysely());
      Object.assign(category, checkedCategory(category, given, { userId: context.userId, inLine: [] }));
      const parent = parentId == null ? null : await categoryFor(em, parentId, 'parentId');
      const siblings = await childrenOf(em, parent?.id ?? null);
      refuseSameSibling(siblings, category, 'nameZh');
      const ancestorIds = parent ? [...parent.ancestorIds, parent.id] : [];
      Object.assign(category, {
        ...{ parentId: parent?.id ?? null, ancestorIds, level: ancestorIds.length + 1 },
        ...{ position: (siblings.at(-1)?.position ?? -1) + 1, slug: slugFor(category.id, category.nameEn) },
        concealed: category.hidden || (parent?.concealed ?? false),
      });
      em.persist(category);
    });
    return { category: await managedCategory(category.id, context) };
  }
}
