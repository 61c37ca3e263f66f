import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { ProductView, productById } from '../products/index.ts';
import { allBlocks, blockById } from './home-block.rows.ts';
import { ManagedHomeBlock, managedBlock } from './managed-home-block.type.ts';

@Resolver(() => ManagedHomeBlock)
export class ManagedHomeBlockResolver {
  @Allow('product:read', 'product:write')
  @Query(() => [ManagedHomeBlock], { nullable: true, description: 'All banners and floors, in their order.' })
  async managedHomeBlocks(@Ctx() context: CatalogContext) {
    return (await allBlocks(context)).map(managedBlock);
  }

  @Allow('product:read', 'product:write')
  @Query(() => ManagedHomeBlock, { nullable: true, description: 'One banner or floor, to edit it.' })
  async managedHomeBlock(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: CatalogContext) {
    const row = await blockById(id, context);
    return row && managedBlock(row);
  }

  @FieldResolver(() => [ProductView], { description: 'The products that were picked, in every state.' })
  async picked(@Root() { productIds }: ManagedHomeBlock, @Ctx() context: CatalogContext) {
    const products = await Promise.all(productIds.map((id) => context.load(productById, id)));
    return products.filter((one) => one !== undefined);
  }
}
