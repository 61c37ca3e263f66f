import { Payload } from '@minijd/subgraph';
import { Ctx, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { Cart } from './cart.entity.ts';
import { type CartRow, readCart } from './read-cart.ts';

@ObjectType({ description: 'The cart after a change, or unchanged with the reasons why.' })
export class CartPayload extends Payload {}

@Resolver(() => CartPayload)
export class CartPayloadResolver {
  @FieldResolver(() => Cart, { description: 'The cart as it is now.' })
  cart(@Ctx() context: CartContext): Promise<CartRow> {
    return readCart(context);
  }

  @FieldResolver(() => [ID], { description: 'Requested SKUs that were left out because they are unavailable.' })
  skipped(@Root() { skipped = [] }: { skipped?: string[] }): string[] {
    return skipped;
  }
}
