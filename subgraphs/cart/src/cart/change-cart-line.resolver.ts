import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { skuSnapshot } from '../sku/sku-snapshot.ts';
import { checkQuantity, refuseBeyondPerson } from './add-lines.ts';
import { CartPayload } from './cart.payload.ts';
import { refusals } from './cart.refusals.ts';
import { changeCart } from './change-cart.ts';

@InputType({ description: 'How many units of a SKU the cart should hold.' })
export class ChangeCartLineInput {
  @Field(() => ID, { description: 'Which SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'Wanted units, 1 to 999.' })
  quantity!: number;
}

@Resolver()
export class ChangeCartLineResolver {
  @Allow('ANYONE')
  @Mutation(() => CartPayload, { description: 'Sets the quantity of a line.' })
  @Refusable()
  async changeCartLine(
    @Arg('input', () => ChangeCartLineInput, { description: 'Which line, and its quantity.' })
    { skuId, quantity }: ChangeCartLineInput,
    @Ctx() context: CartContext,
  ) {
    checkQuantity(quantity, ['input']);
    if (isUuid(skuId)) refuseBeyondPerson(quantity, await context.load(skuSnapshot, skuId.toLowerCase()), ['input']);
    await changeCart(context, async (db, cartId) => {
      const { numUpdatedRows } = await db
        .updateTable('cart_line')
        .set({ quantity })
        .where('cart_id', '=', cartId)
        .where('saved', '=', false)
        .where('sku_id', '=', isUuid(skuId) ? skuId : null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw refusals.noSuchLine(['input', 'skuId']);
    });
  }
}
