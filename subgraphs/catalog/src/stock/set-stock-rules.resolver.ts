import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { setStockRules } from './set-stock-rules.ts';
import { StockRow } from './stock-board.type.ts';

@InputType({ description: 'What is changed of the rules of a SKU; fields that are left out stay.' })
class SetStockRulesInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Low at so many available units, 0 to 1,000,000; null: as the shop says for all.',
  })
  lowAt?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The most units that one person may buy, 1 to 999; null: no limit.',
  })
  perPerson?: number | null;
}

@ObjectType({ description: 'Answer to `setStockRules`.' })
class SetStockRulesPayload extends Payload {
  @Field(() => StockRow, { nullable: true, description: 'The SKU on the board.' })
  row?: StockRow;
}

@Resolver()
export class SetStockRulesResolver {
  @Allow('SELLER', 'stock:write')
  @Refusable()
  @Mutation(() => SetStockRulesPayload, {
    description: 'Sets from when on a SKU is low, and how many of it one person may buy.',
  })
  async setStockRules(
    @Arg('input', () => SetStockRulesInput, { description: 'What changes.' }) input: SetStockRulesInput,
    @Ctx() context: CatalogContext,
  ) {
    return { row: await setStockRules(input, context) };
  }
}
