import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { type Category, lockCategories, MergedSlug, sameName } from '../products/index.ts';
import * as refusals from './category.refusals.ts';
import {
  askingInLine,
  categoryFor,
  childrenOf,
  moveBranch,
  refuseSameAttributes,
  refuseSameSibling,
  relist,
} from './category-tree.ts';
import { managedCategory } from './managed-category.rows.ts';
import { ManagedCategoryPayload } from './managed-category.type.ts';

@InputType({ description: 'Two categories that become one.' })
class MergeCategoryInput {
  @Field(() => ID, { description: 'The category that is gone afterwards.' })
  id!: string;

  @Field(() => ID, { description: 'The category that its products and subcategories go into.' })
  intoId!: string;
}

@Resolver()
export class MergeCategoryResolver {
  @Allow('product:write')
  @Refusable()
  @Mutation(() => ManagedCategoryPayload, {
    description:
      'Puts the products, subcategories and attributes of a category into another, and removes it; its address leads to the other from then on, and discounts that were for it are for the other. Attributes that the other has by name stay as texts.',
  })
  async mergeCategory(
    @Arg('input', () => MergeCategoryInput, { description: 'Which goes into which.' }) input: MergeCategoryInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedCategoryPayload>> {
    await context.em.transactional(async (em) => {
      const db: CatalogDatabase = em.getKysely();
      await lockCategories(db);
      const merged = await categoryFor(em, input.id);
      const into = await categoryFor(em, input.intoId, 'intoId');
      if ([...into.ancestorIds, into.id].includes(merged.id)) throw refusals.intoItself('intoId');
      await moveAttributes(em, merged, into);
      await moveChildren(em, merged, into);
      await moveProducts(db, merged, into);
      await em.nativeUpdate(MergedSlug, { intoId: merged.id }, { intoId: into.id });
      em.persist(Object.assign(new MergedSlug(), { kind: 'category', slug: merged.slug, intoId: into.id }));
      em.remove(merged);
      await em.flush();
      await context.bus.send(db, 'catalog.refreshBranch', { categoryId: into.id });
      await context.bus.emit(db, 'catalog.category.merged', { categoryId: input.id, intoId: into.id });
    });
    return { category: await managedCategory(input.intoId, context) };
  }
}

async function moveAttributes(em: EntityManager, merged: Category, into: Category): Promise<void> {
  const inLine = await askingInLine(em.getKysely(), { above: [...into.ancestorIds, into.id], branch: into.id });
  const known = inLine.flatMap(({ attributes }) => attributes);
  const added = merged.attributes.filter((one) => !known.some((other) => sameName(one, other)));
  merged.attributes = [];
  if (added.length > 0) {
    into.attributes = [...into.attributes, ...added];
    into.version += 1;
  }
  await em.flush();
}

async function moveChildren(em: EntityManager, merged: Category, into: Category): Promise<void> {
  const siblings = await childrenOf(em, into.id);
  let position = siblings.at(-1)?.position ?? -1;
  for (const child of await childrenOf(em, merged.id)) {
    refuseSameSibling(
      siblings.filter(({ id }) => id !== merged.id),
      child,
      'intoId',
    );
    await refuseSameAttributes(em.getKysely(), { branch: child, under: into }, 'intoId');
    await moveBranch(em, child, into);
    child.position = ++position;
  }
  await em.flush();
}

async function moveProducts(db: CatalogDatabase, merged: Category, into: Category): Promise<void> {
  const from = [merged.id, ...merged.ancestorIds];
  const to = [into.id, ...into.ancestorIds];
  await db.updateTable('product').set({ category_id: into.id }).where('category_id', '=', merged.id).execute();
  await relist(db, {
    of: merged.id,
    removed: from.filter((id) => !to.includes(id)),
    added: to.filter((id) => !from.includes(id)),
  });
}
