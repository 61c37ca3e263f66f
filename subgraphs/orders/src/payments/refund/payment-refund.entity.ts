import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { isOneOf, transition } from '../../kernel/index.ts';
import { NEXT } from './refund-lifecycle.ts';
import { RefundDestination, RefundReason, RefundStatus } from './refund-status.ts';

@ObjectType({ description: 'A refund of a payment.' })
@Entity()
@Index({ properties: ['status', 'touchedAt'] })
@Index({ properties: ['createdAt'] })
@Check({ name: 'payment_refund_amount', expression: 'amount_minor > 0' })
@Check({ name: 'payment_refund_status', expression: isOneOf('status', RefundStatus) })
@Check({ name: 'payment_refund_destination', expression: isOneOf('destination', RefundDestination) })
@Check({ name: 'payment_refund_reason', expression: isOneOf('reason', RefundReason) })
export class PaymentRefund {
  [EntityName]?: 'PaymentRefund';

  /** Also the provider's idempotency key. */
  @Field(() => ID, { description: 'Identifies the refund.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id!: string;

  @Index()
  @Property({ type: 'uuid' })
  paymentId!: string;

  @Index()
  @Property({ type: 'uuid' })
  orderId!: string;

  @Property({ type: 'bigint', runtimeType: 'number' })
  amountMinor!: number;

  @Field(() => RefundReason, { description: 'Why.' })
  @Property({ type: 'string', length: 16 })
  reason!: RefundReason;

  @Field(() => String, { nullable: true, description: 'What the administrator wrote.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => RefundDestination, { description: 'Where the money goes.' })
  @Property({ type: 'string', length: 16 })
  destination!: RefundDestination;

  @Field(() => RefundStatus, { description: 'Its status.' })
  @Property({ type: 'string', length: 16 })
  status: RefundStatus = RefundStatus.REQUESTED;

  /** The after-sale request it settles. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  afterSaleId?: string | null;

  /** The provider's id of it. */
  @Property({ type: 'string', nullable: true })
  reference?: string | null;

  @Field(() => DateTime, { description: 'When it was requested.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Field(() => DateTime, { nullable: true, description: 'When it succeeded.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  doneAt?: Date | null;

  @Property({ type: 'datetime', length: 3 })
  touchedAt: Date = new Date();

  /** The refund succeeded; `reference` is the provider's id of it, or ours. */
  succeed(reference: string): void {
    this.status = transition('a refund', NEXT, { from: this.status, step: 'succeed' });
    this.reference = reference;
    this.doneAt = new Date();
  }

  /** The provider could not refund it, maybe reported only after success: the buyer gets it as balance. */
  turnToBalance(reference: string): void {
    this.destination = RefundDestination.BALANCE;
    this.succeed(reference);
  }
}
