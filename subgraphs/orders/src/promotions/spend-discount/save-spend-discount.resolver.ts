import { Allow, DateTime, Payload, Refusable, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { managedShop } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { changedMeanwhile, createSpendDiscount, endSpendDiscount, updateSpendDiscount } from './save-spend-discount.ts';
import { SpendDiscount } from './spend-discount.entity.ts';
import { CreateSpendDiscountInput, UpdateSpendDiscountInput } from './spend-discount.input.ts';
import { type SpendDiscountRow, spendDiscountNow } from './spend-discount.rows.ts';

@ObjectType({ description: 'What somebody else saved meanwhile.' })
class SpendDiscountConflict {
  @Field(() => SpendDiscount, { description: 'The spend discount as it is now.' })
  current!: SpendDiscountRow;

  @Field(() => DateTime, { description: 'When it was saved.' })
  changedAt!: Date;
}

@ObjectType({ description: 'The spend discount after a change, or why nothing changed.' })
class SpendDiscountPayload extends Payload {
  @Field(() => SpendDiscount, { nullable: true, description: 'The spend discount as it is now.' })
  spendDiscount?: SpendDiscountRow | undefined;

  @Field(() => SpendDiscountConflict, {
    nullable: true,
    description: 'With the error CONFLICT: what somebody else saved. Nothing was written.',
  })
  conflict?: SpendDiscountConflict | undefined;
}

@Resolver()
export class SaveSpendDiscountResolver {
  @Allow('SELLER', 'coupon:write')
  @Mutation(() => SpendDiscountPayload, {
    description: "Creates a spend discount, once per code; a seller's is for the goods of the shop, which pays it.",
  })
  @Refusable()
  async createSpendDiscount(
    @Arg('input', () => CreateSpendDiscountInput, { description: 'Its terms.' }) input: CreateSpendDiscountInput,
    @Ctx() context: OrdersContext,
  ) {
    const id = await createSpendDiscount(context, input, managedShop(context, 'coupon:write'));
    return { spendDiscount: await spendDiscountNow(context.db, id) };
  }

  @Allow('SELLER', 'coupon:write')
  @Mutation(() => SpendDiscountPayload, { description: 'Changes a spend discount that is not over.' })
  @Refusable()
  async updateSpendDiscount(
    @Arg('input', () => UpdateSpendDiscountInput, { description: 'What changes.' }) input: UpdateSpendDiscountInput,
    @Ctx() context: OrdersContext,
  ): Promise<Partial<SpendDiscountPayload>> {
    try {
      await updateSpendDiscount(context, input, managedShop(context, 'coupon:write'));
    } catch (error) {
      const meanwhile = error instanceof Refusal && error.code === changedMeanwhile().code;
      const current = meanwhile ? await spendDiscountNow(context.db, input.id) : undefined;
      if (!current) throw error;
      const conflict = { current, changedAt: current.changedAt ?? new Date() };
      return { conflict, userErrors: [changedMeanwhile().in(context.viewer.locale)] };
    }
    return { spendDiscount: await spendDiscountNow(context.db, input.id) };
  }

  @Allow('SELLER', 'coupon:write')
  @Mutation(() => SpendDiscountPayload, { description: 'Ends a spend discount now; orders keep what they were given.' })
  @Refusable()
  async endSpendDiscount(
    @Arg('id', () => ID, { description: 'Which spend discount.' }) id: string,
    @Ctx() context: OrdersContext,
  ) {
    await endSpendDiscount(context, id, managedShop(context, 'coupon:write'));
    return { spendDiscount: await spendDiscountNow(context.db, id) };
  }
}
