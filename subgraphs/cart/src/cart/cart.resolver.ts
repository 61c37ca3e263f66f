import { Allow, MoneyType, price } from '@minijd/subgraph';
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { cartReductions } from '../promotion/cart-reductions.ts';
import { Cart } from './cart.entity.ts';
import { CartGroup, type CartGroupRow, groupsOf } from './cart-group.resolver.ts';
import { CartLine } from './cart-line.entity.ts';
import { totalsOf } from './cart-totals.ts';
import { type CartRow, readCart } from './read-cart.ts';

@Resolver(() => Cart)
export class CartResolver {
  @Allow('ANYONE')
  @Query(() => Cart, { nullable: true, description: "The viewer's cart; empty when nothing was added yet." })
  cart(@Ctx() context: CartContext): Promise<CartRow> {
    return readCart(context);
  }

  @FieldResolver(() => [CartLine], { description: 'Its lines, in the order they were added.' })
  lines(@Root() cart: CartRow) {
    return cart.lines;
  }

  @FieldResolver(() => [CartGroup], {
    nullable: true,
    description: 'The same by shop, in the order of the first line of each.',
  })
  groups(@Root() cart: CartRow, @Ctx() context: CartContext): Promise<CartGroupRow[]> {
    return groupsOf(cart, context);
  }

  @FieldResolver(() => [CartLine], { description: 'Lines saved for later, in the order they were added.' })
  savedLines(@Root() cart: CartRow) {
    return cart.savedLines;
  }

  @FieldResolver(() => Int, { description: 'Units of all lines: the number on the cart badge.' })
  totalQuantity(@Root() { lines }: CartRow) {
    return lines.reduce((sum, line) => sum + line.quantity, 0);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Units of the selected lines that can be bought now.' })
  async selectedQuantity(@Root() cart: CartRow, @Ctx() context: CartContext) {
    return (await totalsOf(cart.lines, context)).selectedQuantity;
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'Price of the selected lines that can be bought now.',
  })
  async subtotal(@Root() cart: CartRow, @Ctx() context: CartContext) {
    return price((await totalsOf(cart.lines, context)).subtotalMinor);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'Spend discounts on the subtotal.' })
  async discount(@Root() cart: CartRow, @Ctx() context: CartContext) {
    return price((await context.load(cartReductions, cart)).discountMinor);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'The total of the selected lines before coupons, points and freight.',
  })
  async total(@Root() cart: CartRow, @Ctx() context: CartContext) {
    const [{ subtotalMinor }, { discountMinor }] = await Promise.all([
      totalsOf(cart.lines, context),
      context.load(cartReductions, cart),
    ]);
    return price(subtotalMinor - discountMinor);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'The difference between the list prices and the subtotal.',
  })
  async savings(@Root() cart: CartRow, @Ctx() context: CartContext) {
    return price((await totalsOf(cart.lines, context)).savingsMinor);
  }

  @FieldResolver(() => Boolean, { description: 'Whether there are lines and all are selected.' })
  allSelected(@Root() { lines }: CartRow) {
    return lines.length > 0 && lines.every((line) => line.selected);
  }
}
