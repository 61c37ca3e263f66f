import { Allow, badInput, DateTime, MoneyType, Payload, price, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, FieldResolver, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { PaymentDifference } from './payment-difference.entity.ts';
import { reconcilePayments } from './reconcile-payments.ts';

@InputType({ description: 'Which records to compare.' })
export class ReconcilePaymentsInput {
  @Field(() => DateTime, { description: 'Made from then on.' })
  from!: Date;

  @Field(() => DateTime, { description: 'Made before; 31 days after `from` at most.' })
  to!: Date;
}

@ObjectType({ description: 'The result of the comparison.' })
export class ReconcilePaymentsPayload extends Payload {
  @Field(() => [PaymentDifference], { nullable: true, description: 'Open differences, newest first.' })
  differences?: PaymentDifference[];
}

const MOST_DAYS = 31;
const MOST_SHOWN = 100;

function selectDifferences(db: OrdersDatabase) {
  return db
    .selectFrom('payment_difference')
    .select(['id', 'provider', 'kind', 'reference', 'our_id as ourId', 'found_at as foundAt'])
    .select(['repaired_at as repairedAt', 'ours_minor as oursMinor', 'theirs_minor as theirsMinor'])
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN);
}

@Resolver(() => PaymentDifference)
export class PaymentDifferenceResolver {
  @Allow('payment:read')
  @Query(() => [PaymentDifference], {
    nullable: true,
    description: "Administrator: differences between our records and the providers', newest first; the last 100.",
  })
  paymentDifferences(
    @Arg('open', () => Boolean, { defaultValue: true, description: 'Only open ones.' }) open: boolean,
    @Ctx() { db }: OrdersContext,
  ) {
    return selectDifferences(db)
      .$if(open, (query) => query.where('repaired_at', 'is', null))
      .execute();
  }

  @Allow('payment:reconcile')
  @Mutation(() => ReconcilePaymentsPayload, {
    description: "Administrator: compares our records with the providers' now; a job does so every night.",
  })
  @Refusable()
  async reconcilePayments(
    @Arg('input', () => ReconcilePaymentsInput, { description: 'Which records.' }) { from, to }: ReconcilePaymentsInput,
    @Ctx() context: OrdersContext,
  ) {
    const days = (to.getTime() - from.getTime()) / 86_400_000;
    if (!(days > 0 && days <= MOST_DAYS)) throw badInput(`The period has 1 to ${MOST_DAYS} days.`);
    await reconcilePayments(context, { from, to });
    return { differences: await selectDifferences(context.db).where('repaired_at', 'is', null).execute() };
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'In our records.' })
  ours(@Root() { oursMinor }: PaymentDifference) {
    return oursMinor == null ? null : price(oursMinor);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'In theirs.' })
  theirs(@Root() { theirsMinor }: PaymentDifference) {
    return theirsMinor == null ? null : price(theirsMinor);
  }
}
