import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf, transition } from '../kernel/index.ts';
import { Order } from '../order/index.ts';
import { NEXT, type PaymentStep } from './payment-lifecycle.ts';
import { PaymentMethod, PaymentStatus } from './payment-method.ts';

@ObjectType({ description: 'One attempt to pay an order.' })
@Entity()
@Index({ properties: ['status', 'touchedAt'] })
@Index({ properties: ['createdAt'] })
@Check({ name: 'payment_status', expression: isOneOf('status', PaymentStatus) })
@Check({ name: 'payment_method', expression: isOneOf('method', PaymentMethod) })
@Check({ name: 'payment_amount', expression: 'amount_minor >= 0' })
@Check({ name: 'payment_refunded', expression: 'refunded_minor >= 0 and refunded_minor <= amount_minor' })
export class Payment {
  [EntityName]?: 'Payment';

  @Field(() => ID, { description: 'Identifies the payment.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'bigint', runtimeType: 'number', autoincrement: true, unique: true })
  number?: number;

  @Index()
  @ManyToOne({ entity: () => Order })
  order!: Order;

  @Field(() => PaymentMethod, { description: 'How the buyer pays.' })
  @Property({ type: 'string', length: 16 })
  method!: PaymentMethod;

  @Property({ type: 'string', length: 16 })
  provider!: string;

  /** The provider's id of it. */
  @Property({ type: 'string', nullable: true })
  reference?: string | null;

  @Property({ type: 'bigint', runtimeType: 'number' })
  amountMinor!: number;

  @Field(() => PaymentStatus, { description: 'Its status.' })
  @Property({ type: 'string', length: 16 })
  status: PaymentStatus = PaymentStatus.PENDING;

  @Property({ type: 'string', length: 32, nullable: true })
  declineCode?: string | null;

  @Field(() => DateTime, { description: 'When the buyer asked to pay.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Field(() => DateTime, { nullable: true, description: 'When the money arrived.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  paidAt?: Date | null;

  /** Refunded and to be refunded; never more than was paid. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  refundedMinor = 0;

  /** A full refund was requested; done when the status is REFUNDED. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  refundRequestedAt?: Date | null;

  @Property({ type: 'datetime', length: 3 })
  touchedAt: Date = new Date();

  /** The money has arrived. */
  succeed(): void {
    this.take('succeed');
    this.paidAt = new Date();
    this.declineCode = null;
  }

  /** Declined: nothing was charged. */
  fail(declineCode: string | undefined): void {
    this.take('fail');
    this.declineCode = declineCode?.slice(0, 32);
  }

  /** Adds an amount to be refunded. */
  promiseBack(amountMinor: number): void {
    this.refundedMinor += amountMinor;
    if (this.isPromisedBack) this.refundRequestedAt = new Date();
  }

  get isPromisedBack(): boolean {
    return this.refundedMinor === this.amountMinor;
  }

  /** All of the money was refunded. */
  refund(): void {
    this.take('refund');
  }

  private take(step: PaymentStep): void {
    this.status = transition('a payment', NEXT, { from: this.status, step });
  }
}
