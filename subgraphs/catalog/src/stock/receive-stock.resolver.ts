import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { receiveStock } from './receive-stock.ts';
import { StockDocumentInput, StockDocumentPayload, StockUnitsInput } from './stock-document.input.ts';

@InputType({ description: 'Goods that arrived at a warehouse.' })
class ReceiveStockInput extends StockDocumentInput {
  @Field(() => ID, { description: 'Where they arrived.' })
  warehouseId!: string;

  @Field(() => [StockUnitsInput], { description: '1 to 200 lines, each SKU once, all of one shop.' })
  lines!: StockUnitsInput[];
}

@ObjectType({ description: 'Answer to `receiveStock`.' })
class ReceiveStockPayload extends StockDocumentPayload {}

@Resolver()
export class ReceiveStockResolver {
  @Allow('SELLER', 'stock:write')
  @Refusable()
  @Mutation(() => ReceiveStockPayload, {
    description: 'Books goods that arrived; all lines or none.',
  })
  async receiveStock(
    @Arg('input', () => ReceiveStockInput, { description: 'What arrived where.' }) input: ReceiveStockInput,
    @Ctx() context: CatalogContext,
  ) {
    return { skus: await receiveStock(input, context) };
  }
}
