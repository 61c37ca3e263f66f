import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { Brand } from '../products/index.ts';
import { slugFor } from '../slug.ts';
import { checkedBrand, lockBrands, refuseSameName } from './brand-changes.ts';
import { managedBrand } from './managed-brand.rows.ts';
import { ManagedBrandPayload } from './managed-brand.type.ts';

@InputType({ description: 'A new brand.' })
class CreateBrandInput {
  @Field(() => String, { description: 'Its name as printed on products.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese, when it has one of its own.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The key that the upload of its logo answered with.' })
  logoKey?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether buyers do not see it for now.' })
  hidden!: boolean;
}

@Resolver()
export class CreateBrandResolver {
  @Allow('product:write')
  @Refusable()
  @Mutation(() => ManagedBrandPayload, { description: 'Adds a brand.' })
  async createBrand(
    @Arg('input', () => CreateBrandInput, { description: 'What it is called.' }) input: CreateBrandInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedBrandPayload>> {
    const brand = new Brand();
    await context.em.transactional(async (em) => {
      const db: CatalogDatabase = em.getKysely();
      await lockBrands(db);
      Object.assign(brand, checkedBrand(brand, input, context.userId));
      brand.slug = slugFor(brand.id, brand.name);
      await refuseSameName(db, brand);
      em.persist(brand);
    });
    return { brand: await managedBrand(brand.id, context) };
  }
}
