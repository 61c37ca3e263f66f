import { MoneyType, price } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { documentNo, present } from '../kernel/index.ts';
import { Order, orderById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { Payment } from './payment.entity.ts';
import { declineText } from './payment.refusals.ts';
import { type PaymentRow, type RefundRow, refundsOfPayment } from './payment.rows.ts';
import { PaymentStatus } from './payment-method.ts';
import { PaymentRefund } from './refund/payment-refund.entity.ts';

@Resolver(() => Payment)
export class PaymentResolver {
  @FieldResolver(() => String, { description: 'The number people read: P and 20 digits.' })
  paymentNo(@Root() payment: PaymentRow) {
    return `P${documentNo(payment.createdAt, present(payment.number, 'number of a stored payment'))}`;
  }

  @FieldResolver(() => MoneyType, { description: 'How much.' })
  amount(@Root() payment: PaymentRow) {
    return price(payment.amountMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'The refunded amount, pending refunds included.' })
  refunded(@Root() payment: PaymentRow) {
    return price(payment.refundedMinor);
  }

  @FieldResolver(() => [PaymentRefund], { description: 'Its refunds, oldest first.' })
  refunds(@Root() payment: PaymentRow, @Ctx() context: OrdersContext) {
    return context.load(refundsOfPayment, payment.id);
  }

  @FieldResolver(() => String, { nullable: true, description: "Why it failed, in the viewer's language." })
  failureReason(@Root() { status, declineCode }: PaymentRow, @Ctx() { viewer }: OrdersContext) {
    return status === PaymentStatus.FAILED ? declineText(declineCode ?? '')[viewer.locale] : null;
  }
}

@Resolver(() => PaymentRefund)
export class PaymentRefundResolver {
  @FieldResolver(() => MoneyType, { description: 'How much.' })
  amount(@Root() refund: RefundRow) {
    return price(refund.amountMinor);
  }

  @FieldResolver(() => Order, { description: 'The order that was paid.' })
  order(@Root() refund: RefundRow, @Ctx() context: OrdersContext) {
    return context.load(orderById, refund.orderId);
  }
}
