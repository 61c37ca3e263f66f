import { MoneyType, price } from '@minijd/subgraph';
import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { CartPromotion } from '../promotion/cart-promotion.resolver.ts';
import { cartReductions } from '../promotion/cart-reductions.ts';
import { CartFreeShipping } from '../promotion/free-shipping.resolver.ts';
import { Seller } from '../seller/seller.ts';
import { skuSnapshot } from '../sku/sku-snapshot.ts';
import { CartLine } from './cart-line.entity.ts';
import type { CartLineRow } from './cart-line.rows.ts';
import { totalsOf } from './cart-totals.ts';
import type { CartRow } from './read-cart.ts';

@ObjectType({ description: 'The lines of one shop in a cart.' })
export class CartGroup {}

export interface CartGroupRow {
  cart: CartRow;
  sellerId: string;
  lines: CartLineRow[];
}

/** The lines by shop, shops in the order of their first line; lines unknown to the catalog are in none. */
export async function groupsOf(cart: CartRow, context: CartContext): Promise<CartGroupRow[]> {
  const snapshots = await Promise.all(cart.lines.map(({ skuId }) => context.load(skuSnapshot, skuId)));
  const bySeller = Map.groupBy(cart.lines, (_, index) => snapshots[index]?.sellerId);
  return [...bySeller].flatMap(([sellerId, lines]) => (sellerId ? [{ cart, sellerId, lines }] : []));
}

@Resolver(() => CartGroup)
export class CartGroupResolver {
  @FieldResolver(() => Seller, { nullable: true, description: 'The shop.' })
  seller(@Root() { sellerId }: CartGroupRow): Seller {
    return { id: sellerId };
  }

  @FieldResolver(() => [CartLine], { description: 'Its lines, in the order they were added.' })
  lines(@Root() { lines }: CartGroupRow) {
    return lines;
  }

  @FieldResolver(() => MoneyType, { description: 'Price of its selected lines that can be bought now.' })
  async subtotal(@Root() { lines }: CartGroupRow, @Ctx() context: CartContext) {
    return price((await totalsOf(lines, context)).subtotalMinor);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'Spend discounts on that.' })
  async discount(@Root() { cart, lines }: CartGroupRow, @Ctx() context: CartContext) {
    return price((await context.load(cartReductions, cart)).discountOf(lines));
  }

  @FieldResolver(() => [CartPromotion], {
    nullable: true,
    description: 'Spend discounts for any of its available lines, selected or not.',
  })
  async promotions(@Root() { cart, lines }: CartGroupRow, @Ctx() context: CartContext) {
    return (await context.load(cartReductions, cart)).rulesFor(lines);
  }

  @FieldResolver(() => CartFreeShipping, {
    nullable: true,
    description: 'How far its selected lines are from free delivery; null where it is never free.',
  })
  async freeShipping(@Root() { cart, sellerId }: CartGroupRow, @Ctx() context: CartContext) {
    return (await context.load(cartReductions, cart)).freeShippingOf(sellerId);
  }
}
