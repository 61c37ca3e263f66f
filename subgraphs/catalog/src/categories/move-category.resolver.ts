import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { lockCategories } from '../products/index.ts';
import * as refusals from './category.refusals.ts';
import { categoryFor, childrenOf, moveBranch, refuseSameAttributes, refuseSameSibling } from './category-tree.ts';
import { managedCategory } from './managed-category.rows.ts';
import { ManagedCategoryPayload } from './managed-category.type.ts';

@InputType({ description: 'A new place of a category.' })
class MoveCategoryInput {
  @Field(() => ID, { description: 'The category; all below it come with it.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The category above it from now on; absent for a root.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The sibling that it comes before; absent: it is the last.' })
  beforeId?: string | null;
}

@Resolver()
export class MoveCategoryResolver {
  @Allow('product:write')
  @Refusable()
  @Mutation(() => ManagedCategoryPayload, {
    description:
      'Moves a category, with all below it, to another place in the tree. Lists and counts follow at once, search within moments.',
  })
  async moveCategory(
    @Arg('input', () => MoveCategoryInput, { description: 'What moves where.' }) input: MoveCategoryInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedCategoryPayload>> {
    await context.em.transactional(async (em) => {
      const db: CatalogDatabase = em.getKysely();
      // Two moves at once would each see the tree without the other's: the second waits, and reads what the first wrote.
      await lockCategories(db);
      const moved = await categoryFor(em, input.id);
      const parent = input.parentId == null ? null : await categoryFor(em, input.parentId, 'parentId');
      if (parent && [...parent.ancestorIds, parent.id].includes(moved.id)) throw refusals.intoItself('parentId');
      const siblings = (await childrenOf(em, parent?.id ?? null)).filter(({ id }) => id !== moved.id);
      const place = input.beforeId == null ? siblings.length : siblings.findIndex(({ id }) => id === input.beforeId);
      if (place < 0) throw refusals.noSibling();
      if ((moved.parentId ?? null) !== (parent?.id ?? null)) {
        refuseSameSibling(siblings, moved, 'parentId');
        if (parent) await refuseSameAttributes(db, { branch: moved, under: parent }, 'parentId');
        await moveBranch(em, moved, parent);
        await context.bus.send(db, 'catalog.refreshBranch', { categoryId: moved.id });
      }
      for (const [position, one] of siblings.toSpliced(place, 0, moved).entries()) one.position = position;
    });
    return { category: await managedCategory(input.id, context) };
  }
}
