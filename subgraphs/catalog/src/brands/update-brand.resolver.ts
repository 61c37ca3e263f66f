import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { changedMeanwhile, EditsMet, editorName, givenFields, nextVersion } from '../versions/index.ts';
import { brandFor, checkedBrand, lockBrands, refuseSameName } from './brand-changes.ts';
import { managedBrand } from './managed-brand.rows.ts';
import { UpdateBrandPayload } from './managed-brand.type.ts';

@InputType({ description: 'Changes of a brand: fields that are absent stay as they are.' })
class UpdateBrandInput {
  @Field(() => ID, { description: 'The brand.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Its name as printed on products.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese; null for none of its own.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of its logo; null for none.' })
  logoKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether buyers do not see it.' })
  hidden?: boolean | null;
}

@Resolver()
export class UpdateBrandResolver {
  @Allow('product:write')
  @Refusable()
  @Mutation(() => UpdateBrandPayload, {
    description:
      'Changes fields of a brand. Fields that nobody else changed since the version that was read may be written over a newer one; else the answer is CONFLICT with the brand as it is. Search follows within moments.',
  })
  async updateBrand(
    @Arg('input', () => UpdateBrandInput, { description: 'What changes.' }) input: UpdateBrandInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<UpdateBrandPayload>> {
    try {
      await updateBrand(input, context);
    } catch (error) {
      if (!(error instanceof EditsMet)) throw error;
      const current = (await managedBrand(input.id, context))!;
      const { changedBy, changedAt } = error.edit;
      return {
        conflict: { current, changedBy: editorName(changedBy, context), changedAt },
        userErrors: [changedMeanwhile().in(context.viewer.locale)],
      };
    }
    return { brand: await managedBrand(input.id, context) };
  }
}

async function updateBrand({ id, version, ...given }: UpdateBrandInput, context: CatalogContext): Promise<void> {
  await context.em.transactional(async (em) => {
    const db: CatalogDatabase = em.getKysely();
    await lockBrands(db);
    const brand = await brandFor(em, id);
    await nextVersion(em, { subject: brand, version, fields: givenFields(given), by: context.userId });
    Object.assign(brand, checkedBrand(brand, given, context.userId));
    if (given.name !== undefined || given.nameZh !== undefined) await refuseSameName(db, brand);
    await em.flush();
    await context.bus.send(db, 'catalog.refreshBrand', { brandId: id });
  });
}
