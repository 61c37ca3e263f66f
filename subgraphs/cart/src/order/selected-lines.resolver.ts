import { Allow, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { type CartLineRow, selectLines } from '../cart/cart-line.rows.ts';
import { userCartId } from '../cart/cart-owner.ts';
import { readCart } from '../cart/read-cart.ts';
import type { CartContext } from '../cart-context.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'A line about to be bought.' })
export class SelectedLine {
  @Field(() => ID, { description: 'Which SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;
}

@Resolver()
export class SelectedLinesResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [SelectedLine], { description: "For checkout: the selected lines of a user's cart, as they are." })
  async _selectedLines(
    @Arg('userId', () => ID, { description: 'Whose cart.' }) userId: string,
    @Ctx() context: CartContext,
  ): Promise<SelectedLine[]> {
    if (!isUuid(userId)) return [];
    return (await linesOf(userId, context)).filter(({ selected, saved }) => selected && !saved);
  }
}

/** Merges the guest's cart first, if there is one. */
async function linesOf(userId: string, context: CartContext): Promise<CartLineRow[]> {
  if (context.viewer.userId === userId) return (await readCart(context)).lines;
  return selectLines(context.db, [userCartId(userId)]);
}
