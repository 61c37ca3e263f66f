import {
  Allow,
  connectionOf,
  decodeCursor,
  isUuid,
  NumberedPageArgs,
  offsetOf,
  pageOf,
  pageSize,
} from '@minijd/subgraph';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import { selectRefunds } from '../payment.rows.ts';
import { PaymentRefund } from './payment-refund.entity.ts';
import { RefundStatus } from './refund-status.ts';

const PaymentRefundConnection = connectionOf(PaymentRefund, 'PaymentRefund');

@ArgsType()
class PaymentRefundsArgs extends NumberedPageArgs {
  @Field(() => RefundStatus, { nullable: true, description: 'Only refunds with this status.' })
  status?: RefundStatus | null;
}

@Resolver()
export class PaymentRefundsResolver {
  @Allow('payment:read')
  @Query(() => PaymentRefundConnection, {
    nullable: true,
    description: 'Administrator: the refunds of all payments, newest first.',
  })
  async paymentRefunds(@Args(() => PaymentRefundsArgs) args: PaymentRefundsArgs, @Ctx() { db }: OrdersContext) {
    const { first, status } = args;
    const narrowed = selectRefunds(db).$call((query) => (status == null ? query : query.where('status', '=', status)));
    const skipped = offsetOf(args);
    const after = args.after ?? undefined;
    const cursor = after === undefined ? undefined : String(decodeCursor(after, 1)[0]);
    const rows = await narrowed
      .$call((query) => (cursor == null ? query : query.where('id', '<', isUuid(cursor) ? cursor : null)))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .offset(skipped)
      .execute();
    const countAll = async () => {
      const counted = narrowed.clearSelect().select(({ fn }) => fn.countAll<number>().as('count'));
      return (await counted.executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first, after, skipped, cursorOf: (row) => [row.id], countAll });
  }
}
