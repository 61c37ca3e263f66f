import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView } from '../products/index.ts';
import { adjustStock } from './adjust-stock.ts';

@InputType({ description: 'A correction of the units on hand.' })
class AdjustStockInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => ID, { description: 'Where its units are.' })
  warehouseId!: string;

  @Field(() => Int, { description: 'Units to add; negative to remove. Reserved units cannot be removed.' })
  delta!: number;

  @Field(() => String, { description: 'Why, in 1 to 200 characters.' })
  reason!: string;

  @Field(() => String, {
    description: 'An idempotency key made by the client: repeating it returns the same answer without a second change.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'Answer to `adjustStock`.' })
class AdjustStockPayload extends Payload {
  @Field(() => SkuView, { nullable: true, description: 'The SKU with its new stock.' })
  sku?: SkuView;
}

@Resolver()
export class AdjustStockResolver {
  @Allow('SELLER', 'stock:write')
  @Refusable()
  @Mutation(() => AdjustStockPayload, {
    description: 'Corrects stock; for administrators and for the seller of the SKU.',
  })
  async adjustStock(
    @Arg('input', () => AdjustStockInput, { description: 'What changed, where and why.' }) input: AdjustStockInput,
    @Ctx() context: CatalogContext,
  ) {
    return { sku: await adjustStock(input, context) };
  }
}
