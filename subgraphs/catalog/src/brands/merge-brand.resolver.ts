import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { MergedSlug } from '../products/index.ts';
import * as refusals from './brand.refusals.ts';
import { brandFor, lockBrands } from './brand-changes.ts';
import { managedBrand } from './managed-brand.rows.ts';
import { ManagedBrandPayload } from './managed-brand.type.ts';

@InputType({ description: 'Two brands that become one.' })
class MergeBrandInput {
  @Field(() => ID, { description: 'The brand that is gone afterwards.' })
  id!: string;

  @Field(() => ID, { description: 'The brand that its products get.' })
  intoId!: string;
}

@Resolver()
export class MergeBrandResolver {
  @Allow('product:write')
  @Refusable()
  @Mutation(() => ManagedBrandPayload, {
    description: 'Gives the products of a brand to another, and removes it; imports that name it mean the other.',
  })
  async mergeBrand(
    @Arg('input', () => MergeBrandInput, { description: 'Which goes into which.' }) input: MergeBrandInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedBrandPayload>> {
    await context.em.transactional(async (em) => {
      const db: CatalogDatabase = em.getKysely();
      await lockBrands(db);
      const merged = await brandFor(em, input.id);
      const into = await brandFor(em, input.intoId, 'intoId');
      if (merged.id === into.id) throw refusals.intoItself();
      await db.updateTable('product').set({ brand_id: into.id }).where('brand_id', '=', merged.id).execute();
      await em.nativeUpdate(MergedSlug, { intoId: merged.id }, { intoId: into.id });
      em.persist(Object.assign(new MergedSlug(), { kind: 'brand', slug: merged.slug, intoId: into.id }));
      em.remove(merged);
      await em.flush();
      await context.bus.send(db, 'catalog.refreshBrand', { brandId: into.id });
    });
    return { brand: await managedBrand(input.intoId, context) };
  }
}
