import { Allow, Decimal, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { ReturnAddressInput } from '../fulfilment/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSalePayload, changedAfterSale } from './after-sale.payload.ts';
import { approve, receive, reject, sendReturn, withdraw } from './answer-after-sale.ts';

@InputType({ description: 'A request to grant.' })
export class ApproveAfterSaleInput {
  @Field(() => ID, { description: 'Which request.' })
  id!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Administrator: a smaller refund for the goods than requested, in yuan.',
  })
  amount?: string | null;

  @Field(() => ReturnAddressInput, {
    nullable: true,
    description:
      "RETURN: the return address, also used for the seller's next returns. Absent: the seller's last one, else the shop's.",
  })
  returnAddress?: ReturnAddressInput | null;
}

@InputType({ description: 'A request to decline.' })
export class RejectAfterSaleInput {
  @Field(() => ID, { description: 'Which request.' })
  id!: string;

  @Field(() => String, { description: 'Why, for the buyer; 200 characters at most.' })
  reason!: string;
}

@InputType({ description: 'The shipment of a return.' })
export class SendReturnInput {
  @Field(() => ID, { description: 'Which request.' })
  id!: string;

  @Field(() => String, { description: 'Who carries them; 60 characters at most.' })
  carrier!: string;

  @Field(() => String, { description: "The carrier's number; 60 characters at most." })
  trackingNo!: string;
}

@InputType({ description: 'The condition of returned units of a line.' })
export class ReceivedLineInput {
  @Field(() => ID, { description: 'Which line of the order.' })
  orderLineId!: string;

  @Field(() => Int, { description: 'How many units are restocked; the others are written off.' })
  restocked!: number;
}

@InputType({ description: 'A return that has arrived.' })
export class ReceiveReturnInput {
  @Field(() => ID, { description: 'Which request.' })
  id!: string;

  @Field(() => [ReceivedLineInput], { description: 'Lines with units to restock.' })
  lines!: ReceivedLineInput[];

  @Field(() => String, { nullable: true, description: 'Their condition; 200 characters at most.' })
  note?: string | null;
}

@Resolver()
export class AnswerAfterSaleResolver {
  @Allow('SELLER', 'after-sale:answer')
  @Mutation(() => AfterSalePayload, {
    description: 'Grants a request: refunded at once, a return when it has arrived.',
  })
  @Refusable()
  async approveAfterSale(
    @Arg('input', () => ApproveAfterSaleInput, { description: 'Which request.' }) input: ApproveAfterSaleInput,
    @Ctx() context: OrdersContext,
  ) {
    await approve(context, input);
    return changedAfterSale(context, input.id);
  }

  @Allow('SELLER', 'after-sale:answer')
  @Mutation(() => AfterSalePayload, { description: 'Declines a request.' })
  @Refusable()
  async rejectAfterSale(
    @Arg('input', () => RejectAfterSaleInput, { description: 'Which request, and why.' }) input: RejectAfterSaleInput,
    @Ctx() context: OrdersContext,
  ) {
    await reject(context, input);
    return changedAfterSale(context, input.id);
  }

  @Allow('SIGNED_IN')
  @Mutation(() => AfterSalePayload, { description: "Withdraws one of the viewer's requests." })
  @Refusable()
  async withdrawAfterSale(
    @Arg('id', () => ID, { description: 'Which request.' }) id: string,
    @Ctx() context: OrdersContext,
  ) {
    await withdraw(context, id);
    return changedAfterSale(context, id);
  }

  @Allow('SIGNED_IN')
  @Mutation(() => AfterSalePayload, { description: 'Records the carrier and tracking number of a granted return.' })
  @Refusable()
  async sendReturn(
    @Arg('input', () => SendReturnInput, { description: 'Which request, and with whom.' }) input: SendReturnInput,
    @Ctx() context: OrdersContext,
  ) {
    await sendReturn(context, input);
    return changedAfterSale(context, input.id);
  }

  @Allow('SELLER', 'after-sale:answer')
  @Mutation(() => AfterSalePayload, { description: 'Records that a return has arrived; the refund follows.' })
  @Refusable()
  async receiveReturn(
    @Arg('input', () => ReceiveReturnInput, { description: 'Which request, and the condition of the goods.' })
    { id, lines, note }: ReceiveReturnInput,
    @Ctx() context: OrdersContext,
  ) {
    await receive(context, { id, lines, note: note ?? undefined });
    return changedAfterSale(context, id);
  }
}
