import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { InvoiceDetails } from '../invoicing/index.ts';
import type { AppliedDiscount, PricedLine } from '../pricing/index.ts';

/**
 * PRICED → STOCK_RESERVED → PROMOTIONS_HELD (only with coupons or points) → AWAITING_PAYMENT, or UNDONE. The order is
 * created in the transaction that moves to AWAITING_PAYMENT, so there is no step between.
 */
export type CheckoutStep = 'PRICED' | 'STOCK_RESERVED' | 'PROMOTIONS_HELD' | 'AWAITING_PAYMENT' | 'UNDONE';

/** Steps of a checkout in progress. */
export const UNFINISHED = ['PRICED', 'STOCK_RESERVED', 'PROMOTIONS_HELD'] as const satisfies CheckoutStep[];

/** The progress of a checkout, with all data needed to finish it without the buyer. */
@Entity()
@Index({ properties: ['step', 'touchedAt'] })
export class CheckoutSaga {
  [EntityName]?: 'CheckoutSaga';

  /** Becomes the id of the order; also the id of the stock reservation. */
  @PrimaryKey({ type: 'uuid' })
  readonly id!: string;

  /** From which the order number is made. */
  @Property({ type: 'bigint', runtimeType: 'number', autoincrement: true, unique: true })
  number?: number;

  @Property({ type: 'uuid' })
  buyerId!: string;

  @Property({ type: 'string', length: 200 })
  idempotencyKey!: string;

  @Property({ type: 'string', length: 20 })
  step!: CheckoutStep;

  @Property({ type: 'json' })
  lines: PricedLine[] = [];

  /** The buyer's coupons and points in its price. */
  @Property({ type: 'json', default: '[]' })
  userCouponIds: string[] = [];

  @Property({ type: 'integer', default: 0 })
  points: number = 0;

  /** The version of the rules of points in its price. */
  @Property({ type: 'integer', default: 0 })
  pointsRules: number = 0;

  @Property({ type: 'json', default: '[]' })
  discounts: AppliedDiscount[] = [];

  /** A list of none or one, because JSON columns hold lists. */
  @Property({ type: 'json', default: '[]' })
  invoice: InvoiceDetails[] = [];

  @Property({ type: 'boolean' })
  fromCart!: boolean;

  @Property({ type: 'string' })
  recipientName!: string;

  @Property({ type: 'string' })
  recipientPhone!: string;

  @Property({ type: 'text' })
  recipientAddress!: string;

  @Property({ type: 'text', nullable: true })
  buyerNote?: string | null;

  @Property({ type: 'datetime', length: 3 })
  payBefore!: Date;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  /** Heartbeat of the process that works on it; an old one means that none does. */
  @Property({ type: 'datetime', length: 3 })
  touchedAt: Date = new Date();
}
