import { MoneyType, price } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CartContext } from '../cart-context.ts';
import { Sku } from '../sku/sku.ts';
import { skuSnapshot } from '../sku/sku-snapshot.ts';
import { CartLine } from './cart-line.entity.ts';
import type { CartLineRow } from './cart-line.rows.ts';
import { CartWarning, cartWarnings } from './cart-warning.ts';

@Resolver(() => CartLine)
export class CartLineResolver {
  @FieldResolver(() => Sku, { nullable: true, description: 'The SKU.' })
  sku(@Root() line: CartLineRow): Sku {
    return { id: line.skuId };
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'Price of one unit now; null when not sold any more.',
  })
  async unitPrice(@Root() line: CartLineRow, @Ctx() context: CartContext) {
    const snapshot = await context.load(skuSnapshot, line.skuId);
    return snapshot?.forSale ? price(snapshot.priceMinor) : null;
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'Price of all its units now.' })
  async total(@Root() line: CartLineRow, @Ctx() context: CartContext) {
    const snapshot = await context.load(skuSnapshot, line.skuId);
    return snapshot?.forSale ? price(snapshot.priceMinor * line.quantity) : null;
  }

  @FieldResolver(() => MoneyType, { description: 'Price of one unit when it was added to the cart.' })
  addedPrice(@Root() line: CartLineRow) {
    return price(line.addedPriceMinor);
  }

  @FieldResolver(() => [CartWarning], {
    nullable: true,
    description: 'Changes since then, and problems for the next checkout.',
  })
  async warnings(@Root() line: CartLineRow, @Ctx() context: CartContext) {
    const { settings, viewer } = context;
    const rules = { mostUnits: settings.UNPAID_UNITS_PER_SKU, locale: viewer.locale };
    return cartWarnings(line, await context.load(skuSnapshot, line.skuId), rules);
  }
}
