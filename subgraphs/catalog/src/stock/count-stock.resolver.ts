import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView } from '../products/index.ts';
import { countStock } from './count-stock.ts';
import * as refusals from './stock.refusals.ts';
import { StockDocumentInput, StockDocumentPayload } from './stock-document.input.ts';

@InputType({ description: 'What was counted of one SKU.' })
class CountedLineInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'Units that are there, with reserved ones.' })
  counted!: number;

  @Field(() => Int, { description: 'Units on hand as they were shown to the person; a conflict when they changed.' })
  expected!: number;
}

@InputType({ description: 'A stock-take.' })
class CountStockInput extends StockDocumentInput {
  @Field(() => ID, { description: 'Where was counted.' })
  warehouseId!: string;

  @Field(() => [CountedLineInput], { description: '1 to 200 lines, each SKU once, all of one shop.' })
  lines!: CountedLineInput[];
}

@ObjectType({ description: 'A SKU whose units changed since the person read them.' })
class CountConflict {
  @Field(() => SkuView, { description: 'The SKU.' })
  sku!: SkuView;

  @Field(() => Int, { description: 'What they read.' })
  expected!: number;

  @Field(() => Int, { description: 'What is on hand by the books now.' })
  onHand!: number;
}

@ObjectType({ description: 'Answer to `countStock`.' })
class CountStockPayload extends StockDocumentPayload {
  @Field(() => [CountConflict], {
    nullable: true,
    description: 'With the error CONFLICT: what changed meanwhile. Nothing was written.',
  })
  conflicts?: CountConflict[];
}

@Resolver()
export class CountStockResolver {
  @Allow('SELLER', 'stock:write')
  @Refusable()
  @Mutation(() => CountStockPayload, {
    description: 'Sets what is on hand to what was counted; all lines or none. The ledger gets the difference.',
  })
  async countStock(
    @Arg('input', () => CountStockInput, { description: 'What was counted where.' }) input: CountStockInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<CountStockPayload>> {
    const { skus, conflicts } = await countStock(input, context);
    if (skus) return { skus };
    return { conflicts, userErrors: [refusals.countedMeanwhile().in(context.viewer.locale)] };
  }
}
