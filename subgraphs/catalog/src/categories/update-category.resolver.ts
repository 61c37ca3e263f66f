import { Allow, DateTime, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { lockCategories } from '../products/index.ts';
import { changedMeanwhile, EditsMet, editorName, givenFields, nextVersion } from '../versions/index.ts';
import { CategoryAttributeInput } from './category-attribute.type.ts';
import { askingInLine, categoryFor, childrenOf, concealBranch, refuseSameSibling } from './category-tree.ts';
import { checkedCategory } from './check-category.ts';
import { managedCategory } from './managed-category.rows.ts';
import { ManagedCategory, ManagedCategoryPayload } from './managed-category.type.ts';

@InputType({ description: 'Changes of a category: fields that are absent stay as they are.' })
class UpdateCategoryInput {
  @Field(() => ID, { description: 'The category.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese; one language at least.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of its picture; null for none.' })
  iconKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is left out of menus, with all below it.' })
  hidden?: boolean | null;

  @Field(() => [CategoryAttributeInput], {
    nullable: true,
    description: 'What it asks of its products, 60 at most; values of attributes that are gone stay as texts.',
  })
  attributes?: CategoryAttributeInput[];
}

@ObjectType({ description: 'What somebody else saved meanwhile.' })
class CategoryConflict {
  @Field(() => ManagedCategory, { description: 'The category as it is now.' })
  current!: ManagedCategory;

  @Field(() => String, { nullable: true, description: 'Who saved it, in words.' })
  changedBy?: string;

  @Field(() => DateTime, { description: 'When.' })
  changedAt!: Date;
}

@ObjectType({ description: 'Answer to `updateCategory`.' })
class UpdateCategoryPayload extends ManagedCategoryPayload {
  @Field(() => CategoryConflict, {
    nullable: true,
    description: 'With the error CONFLICT: the category as it is. Nothing was written.',
  })
  conflict?: CategoryConflict;
}

@Resolver()
export class UpdateCategoryResolver {
  @Allow('product:write')
  @Refusable()
  @Mutation(() => UpdateCategoryPayload, {
    description:
      'Changes fields of a category. Fields that nobody else changed since the version that was read may be written over a newer one; else the answer is CONFLICT with the category as it is. Products follow within moments.',
  })
  async updateCategory(
    @Arg('input', () => UpdateCategoryInput, { description: 'What changes.' }) input: UpdateCategoryInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<UpdateCategoryPayload>> {
    try {
      await updateCategory(input, context);
    } catch (error) {
      if (!(error instanceof EditsMet)) throw error;
      const current = (await managedCategory(input.id, context))!;
      const { changedBy, changedAt } = error.edit;
      return {
        conflict: { current, changedBy: editorName(changedBy, context), changedAt },
        userErrors: [changedMeanwhile().in(context.viewer.locale)],
      };
    }
    return { category: await managedCategory(input.id, context) };
  }
}

async function updateCategory(input: UpdateCategoryInput, context: CatalogContext): Promise<void> {
  const { id, version, ...given } = input;
  await context.em.transactional(async (em) => {
    const db: CatalogDatabase = em.getKysely();
    await lockCategories(db);
    const category = await categoryFor(em, id);
    await nextVersion(em, { subject: category, version, fields: givenFields(given), by: context.userId });
    const inLine = given.attributes ? await askingInLine(db, { above: category.ancestorIds, branch: id }) : [];
    Object.assign(category, checkedCategory(category, given, { userId: context.userId, inLine }));
    if (given.nameZh !== undefined || given.nameEn !== undefined) {
      refuseSameSibling(await childrenOf(em, category.parentId ?? null), category, 'nameZh');
    }
    await em.flush();
    if (given.hidden !== undefined) await concealBranch(db, id);
    await context.bus.send(db, 'catalog.refreshBranch', { categoryId: id });
  });
}
