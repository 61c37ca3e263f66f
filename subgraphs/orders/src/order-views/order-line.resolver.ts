import { MoneyType, price } from '@minijd/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Product, present, Sku } from '../kernel/index.ts';
import { OrderLine, type OrderLineRow } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { Attribute, attributesIn, LinePrice, linePrice, nameOf, partsOf } from '../pricing/index.ts';
import { shippable, unitsOfOrder } from '../units/index.ts';

@Resolver(() => OrderLine)
export class OrderLineResolver {
  @FieldResolver(() => Sku, { nullable: true, description: 'The SKU as it is now.' })
  sku(@Root() line: OrderLineRow): Sku {
    return { id: line.skuId };
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product as it is now.' })
  product(@Root() line: OrderLineRow): Product {
    return { id: line.productId };
  }

  @FieldResolver(() => String, { description: 'Its name when it was bought.' })
  productName(@Root() line: OrderLineRow, @Ctx() { viewer }: OrdersContext) {
    return nameOf(line, viewer);
  }

  @FieldResolver(() => [Attribute], { description: 'Its specifications when it was bought.' })
  specs(@Root() line: OrderLineRow, @Ctx() { viewer }: OrdersContext) {
    return attributesIn(viewer.locale, line.specs);
  }

  @FieldResolver(() => MoneyType, { description: 'Price of one unit.' })
  unitPrice(@Root() line: OrderLineRow) {
    return price(line.unitPriceMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'Price of all units.' })
  total(@Root() line: OrderLineRow) {
    return price(line.unitPriceMinor * line.quantity);
  }

  @FieldResolver(() => Int, { description: 'Units that can be shipped now.' })
  async unitsToShip(@Root() line: OrderLineRow, @Ctx() context: OrdersContext) {
    const units = await context.load(unitsOfOrder, line.orderId);
    return shippable(
      present(
        units.find(({ orderLineId }) => orderLineId === line.id),
        'units of the line',
      ),
    );
  }

  @FieldResolver(() => LinePrice, { description: 'The parts of its price.' })
  price(@Root() line: OrderLineRow) {
    return linePrice({ ...line, ...partsOf(line) });
  }
}
