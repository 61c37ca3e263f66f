import { MoneyType, price, textIn } from '@minijd/subgraph';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Seller } from '../kernel/index.ts';
import { Order, type OrderRow, seesAll } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { Attribute, attributesIn } from '../pricing/index.ts';
import { shownNumber } from './invoice-number.ts';
import { IssuedInvoice } from './issued-invoice.entity.ts';
import { type IssuedInvoiceRow, issuedOfOrder } from './issued-invoice.rows.ts';

@ObjectType({ description: 'A line of an issued invoice; amounts of red ones are negative.' })
export class IssuedInvoiceLine {
  @Field(() => String, { description: 'Goods or service.' })
  name!: string;

  @Field(() => [Attribute], { description: 'Its specifications.' })
  specs!: Attribute[];

  @Field(() => Int, { description: 'Units; 0 where only the price was reduced.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'Without tax.' })
  net!: MoneyType;

  @Field(() => MoneyType, { description: 'The tax.' })
  tax!: MoneyType;

  @Field(() => MoneyType, { description: 'With tax.' })
  total!: MoneyType;
}

const sumOf = (
  { lines }: Pick<IssuedInvoiceRow, 'lines'>,
  of: (line: IssuedInvoiceRow['lines'][number]) => number,
): MoneyType => price(lines.reduce((sum, line) => sum + of(line), 0));

@Resolver(() => IssuedInvoice)
export class IssuedInvoiceResolver {
  @FieldResolver(() => String, {
    description: "Year and place in the seller's series of that year, which has no gaps: 2026-00000017.",
  })
  number(@Root() invoice: IssuedInvoiceRow) {
    return shownNumber(invoice);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The number of the blue invoice that a red one takes back from.',
  })
  async reversesNumber(@Root() { orderId, reverses }: IssuedInvoiceRow, @Ctx() context: OrdersContext) {
    if (!reverses) return null;
    const blue = (await context.load(issuedOfOrder, orderId)).find(({ id }) => id === reverses);
    return blue && shownNumber(blue);
  }

  @FieldResolver(() => Seller, { nullable: true, description: 'The seller.' })
  seller(@Root() { sellerId }: IssuedInvoiceRow): Seller {
    return { id: sellerId };
  }

  @FieldResolver(() => [IssuedInvoiceLine], { description: 'Its lines; their amounts sum up to its own.' })
  lines(@Root() { lines }: IssuedInvoiceRow, @Ctx() { viewer }: OrdersContext): IssuedInvoiceLine[] {
    return lines.map((line) => ({
      name: textIn(viewer.locale, line.nameZh, line.nameEn) ?? '',
      specs: attributesIn(viewer.locale, line.specs),
      quantity: line.quantity,
      net: price(line.amountMinor - line.taxMinor),
      tax: price(line.taxMinor),
      total: price(line.amountMinor),
    }));
  }

  @FieldResolver(() => MoneyType, { description: 'Without tax.' })
  net(@Root() invoice: IssuedInvoiceRow) {
    return sumOf(invoice, ({ amountMinor, taxMinor }) => amountMinor - taxMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'The tax.' })
  tax(@Root() invoice: IssuedInvoiceRow) {
    return sumOf(invoice, ({ taxMinor }) => taxMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'With tax.' })
  total(@Root() invoice: IssuedInvoiceRow) {
    return sumOf(invoice, ({ amountMinor }) => amountMinor);
  }
}

@Resolver(() => Order)
export class OrderInvoicesResolver {
  @FieldResolver(() => [IssuedInvoice], {
    description:
      'The invoices issued for it, oldest first: one of each seller once everything is shipped, and a red one for each refund after it. A seller sees only their own.',
  })
  async issuedInvoices(@Root() order: OrderRow, @Ctx() context: OrdersContext): Promise<IssuedInvoiceRow[]> {
    const issued = await context.load(issuedOfOrder, order.id);
    return (await seesAll(context, order))
      ? issued
      : issued.filter(({ sellerId }) => sellerId === context.viewer.sellerId);
  }
}
