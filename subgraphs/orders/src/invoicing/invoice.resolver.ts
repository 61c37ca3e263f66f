import { MoneyType, price, textIn } from '@minijd/subgraph';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { present } from '../kernel/index.ts';
import { linesOfOrder, orderById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { partsOf, payableMinor } from '../pricing/index.ts';
import { Invoice } from './invoice.entity.ts';

@ObjectType({ description: 'A line of an invoice.' })
export class InvoiceLine {
  @Field(() => String, { description: 'What was bought.' })
  name!: string;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'What is paid for it, its freight included, discounts taken off.' })
  amount!: MoneyType;
}

@Resolver(() => Invoice)
export class InvoiceResolver {
  @FieldResolver(() => MoneyType, { description: 'Its sum: the total of the order.' })
  async amount(@Root() { orderId }: Invoice, @Ctx() context: OrdersContext) {
    return price(present(await context.load(orderById, orderId), 'order of the invoice').totalMinor);
  }

  @FieldResolver(() => [InvoiceLine], { description: 'Its lines; their amounts sum up to `amount`.' })
  async lines(@Root() { orderId }: Invoice, @Ctx() context: OrdersContext): Promise<InvoiceLine[]> {
    const lines = await context.load(linesOfOrder, orderId);
    return lines.map((line) => ({
      name: textIn(context.viewer.locale, line.nameZh, line.nameEn) ?? '',
      quantity: line.quantity,
      amount: price(payableMinor(partsOf(line))),
    }));
  }
}
