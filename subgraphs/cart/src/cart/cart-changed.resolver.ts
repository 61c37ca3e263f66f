import { Allow, unauthenticated } from '@minijd/subgraph';
import { Ctx, Directive, Resolver, Subscription } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { Cart } from './cart.entity.ts';
import { cartOwner } from './cart-owner.ts';
import { cartTopic } from './cart-topic.ts';
import { type CartRow, readCart } from './read-cart.ts';

function listen({ topics, viewer }: CartContext): AsyncIterable<object> {
  const owner = cartOwner(viewer);
  if (!owner) throw unauthenticated();
  const { cartId } = owner;
  return topics.subscribe([cartTopic(cartId)], { missed: () => [{ cartId }] });
}

@Resolver()
export class CartChangedResolver {
  @Allow('ANYONE')
  @Directive('@tag(name: "personal")')
  @Subscription(() => Cart, {
    description: "The viewer's cart after each change, on any device.",
    subscribe: ({ context }) => listen(context),
  })
  cartChanged(@Ctx() context: CartContext): Promise<CartRow> {
    return readCart(context);
  }
}
