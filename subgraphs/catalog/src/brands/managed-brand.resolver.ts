import { Allow, ConnectionArgs, connectionOf } from '@minijd/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { managedBrand, managedBrands, productsOfBrand } from './managed-brand.rows.ts';
import { ManagedBrand } from './managed-brand.type.ts';

@ObjectType({ description: 'A page of brands.' })
class ManagedBrandConnection extends connectionOf(ManagedBrand, 'ManagedBrand') {}

@Resolver(() => ManagedBrand)
export class ManagedBrandResolver {
  @Allow('product:read', 'product:write')
  @Query(() => ManagedBrandConnection, { nullable: true, description: 'Brands by name, hidden ones as well.' })
  managedBrands(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: CatalogContext,
    @Arg('text', () => String, { nullable: true, description: 'With this in a name or the slug.' }) text?: string,
  ) {
    return managedBrands(args, text ?? undefined, context);
  }

  @Allow('product:read', 'product:write')
  @Query(() => ManagedBrand, { nullable: true, description: 'One brand, to edit it.' })
  managedBrand(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: CatalogContext) {
    return managedBrand(id, context);
  }

  @FieldResolver(() => Int, { description: 'Its products in every state.' })
  async productCount(@Root() { id }: ManagedBrand, @Ctx() context: CatalogContext) {
    return (await context.load(productsOfBrand, id))?.count ?? 0;
  }
}
