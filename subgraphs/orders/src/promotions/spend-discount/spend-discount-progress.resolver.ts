import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, Float, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { at } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { nameOf, type PromotedGoods, PromotionScope, spendDiscountProgress } from '../../pricing/index.ts';
import { spendDiscountsNow } from '../promotions-now.ts';

@Directive('@inaccessible')
@InputType({ description: 'A line of a cart, with the fields for promotions.' })
export class PromotedLineInput implements PromotedGoods {
  @Field(() => ID, { description: 'Its product.' })
  productId!: string;

  @Field(() => ID, { description: 'Who sells it.' })
  sellerId!: string;

  @Field(() => [ID], { description: 'The category of its product and all ancestors.' })
  categoryIds!: string[];

  @Field(() => Int, { description: 'Price of one unit in minor units.' })
  unitPriceMinor!: number;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;

  @Field(() => Boolean, { description: 'Whether the next checkout buys it.' })
  selected!: boolean;
}

@Directive('@inaccessible')
@ObjectType({ description: 'The progress of a spend discount with the selected lines of a cart.' })
export class SpendDiscountProgress {
  @Field(() => ID, { description: 'Identifies the spend discount.' })
  id!: string;

  @Field(() => String, { description: "What it is called, in the viewer's language." })
  label!: string;

  @Field(() => PromotionScope, { description: 'What goods it is for.' })
  scope!: PromotionScope;

  @Field(() => [ID], { description: 'Ids of the sellers, categories or products it is for.' })
  scopeIds!: readonly string[];

  @Field(() => [Int], { description: 'Indexes of its lines, selected or not.' })
  lines!: number[];

  @Field(() => Float, { description: 'The amount of its selected lines, in minor units.' })
  spentMinor!: number;

  @Field(() => Float, { description: 'Its present discount, in minor units.' })
  offMinor!: number;

  @Field(() => Float, { nullable: true, description: 'The amount of the next tier, in minor units.' })
  nextFromMinor?: number | undefined;

  @Field(() => Float, { nullable: true, description: 'The discount of the next tier, in minor units.' })
  nextOffMinor?: number | undefined;
}

@Directive('@inaccessible')
@ObjectType({ description: 'The spend discounts of a cart.' })
export class CartReductions {
  @Field(() => [Float], { description: 'The discount on each line, in minor units.' })
  shares!: number[];

  @Field(() => [SpendDiscountProgress], { description: 'The progress of those for any of the lines.' })
  rules!: SpendDiscountProgress[];
}

@Resolver()
export class SpendDiscountProgressResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => CartReductions, { description: 'For the cart: the present spend discounts for these lines.' })
  async _cartReductions(
    @Arg('lines', () => [PromotedLineInput], { description: 'The available lines.' })
    lines: PromotedLineInput[],
    @Ctx() { db, viewer }: OrdersContext,
  ): Promise<CartReductions> {
    const { shares, rules } = spendDiscountProgress(
      lines,
      (line) => at(lines, line).selected,
      await spendDiscountsNow(db),
    );
    return {
      shares,
      rules: rules.map(({ rule, touches, amountMinor, offMinor, next }) => ({
        id: rule.id,
        label: nameOf(rule, viewer),
        scope: rule.scope,
        scopeIds: rule.scopeIds,
        lines: touches,
        spentMinor: amountMinor,
        offMinor,
        nextFromMinor: next?.fromMinor,
        nextOffMinor: next?.offMinor,
      })),
    };
  }
}
