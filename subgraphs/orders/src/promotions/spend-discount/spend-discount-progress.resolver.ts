import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, Float, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { at } from '../../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import {
  freeFrom,
  itemMinor,
  nameOf,
  type PromotedGoods,
  PromotionScope,
  spendDiscountProgress,
  sumOf,
} from '../../pricing/index.ts';
import { freightTermsOf } from '../freight/freight-template.rows.ts';
import { spendDiscountsNow } from './spend-discount.rows.ts';

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
@ObjectType({ description: 'How far the selected lines of a seller are from free delivery.' })
export class FreeShippingProgress {
  @Field(() => ID, { description: 'Who sells them.' })
  sellerId!: string;

  @Field(() => Float, { description: 'Delivery is free from this amount, in minor units.' })
  fromMinor!: number;

  @Field(() => Float, { description: 'What is missing, in minor units; 0: delivery is free.' })
  missingMinor!: number;
}

@Directive('@inaccessible')
@ObjectType({ description: 'The spend discounts of a cart.' })
export class CartReductions {
  @Field(() => [Float], { description: 'The discount on each line, in minor units.' })
  shares!: number[];

  @Field(() => [SpendDiscountProgress], { description: 'The progress of those for any of the lines.' })
  rules!: SpendDiscountProgress[];

  @Field(() => [FreeShippingProgress], {
    description: 'By seller, where delivery is free from an amount; the destination is unknown.',
  })
  freeShipping!: FreeShippingProgress[];
}

async function freeShippingOf(
  db: OrdersDatabase,
  lines: readonly PromotedLineInput[],
): Promise<FreeShippingProgress[]> {
  const bySeller = Map.groupBy(lines, ({ sellerId }) => sellerId);
  if (bySeller.size === 0) return [];
  const templates = await freightTermsOf(db, [...bySeller.keys()]);
  return [...bySeller].flatMap(([sellerId, own]) => {
    const fromMinor = freeFrom(sellerId, templates);
    if (fromMinor === null) return [];
    const spent = sumOf(own.filter(({ selected }) => selected).map(itemMinor));
    return [{ sellerId, fromMinor, missingMinor: Math.max(0, fromMinor - spent) }];
  });
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
    const [present, freeShipping] = await Promise.all([
      spendDiscountsNow(
        db,
        lines.map(({ sellerId }) => sellerId),
      ),
      freeShippingOf(db, lines),
    ]);
    const { shares, rules } = spendDiscountProgress(lines, (line) => at(lines, line).selected, present);
    return {
      shares,
      freeShipping,
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
