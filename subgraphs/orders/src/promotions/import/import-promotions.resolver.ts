import { Allow, badInput, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import { ImportPromotionsInput } from './import-promotions.input.ts';
import { importPromotions } from './import-promotions.ts';

@Resolver()
export class ImportPromotionsResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Boolean, {
    description: 'Adds coupons, spend discounts, freight templates and points; idempotent.',
  })
  async _importPromotions(
    @Arg('input', () => ImportPromotionsInput, { description: 'The promotions.' }) input: ImportPromotionsInput,
    @Ctx() context: OrdersContext,
  ): Promise<boolean> {
    try {
      await importPromotions(context, input);
      return true;
    } catch (error) {
      if (error instanceof Refusal) throw badInput(error.text.en);
      throw error;
    }
  }
}
