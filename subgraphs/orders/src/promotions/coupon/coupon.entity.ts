import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Cached, DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../../kernel/index.ts';
import { CouponKind, PromotionScope } from '../../pricing/index.ts';

@Directive('@key(fields: "id")')
@Cached(60)
@ObjectType({ description: 'A promotion that people claim and use.' })
@Entity()
@Index({ properties: ['active', 'endsAt'] })
@Check({ name: 'coupon_kind', expression: isOneOf('kind', CouponKind) })
@Check({ name: 'coupon_scope', expression: isOneOf('scope', PromotionScope) })
@Check({ name: 'coupon_window', expression: 'starts_at < ends_at' })
@Check({ name: 'coupon_uses', expression: 'used_count >= 0 and (total_limit is null or used_count <= total_limit)' })
@Check({
  name: 'coupon_claims',
  expression: 'claimed_count >= 0 and (claim_limit is null or claimed_count <= claim_limit)',
})
@Check({
  name: 'coupon_amounts',
  expression: 'amount_minor >= 0 and percent >= 0 and percent <= 99 and cap_minor > 0 and min_spend_minor >= 0',
})
export class Coupon {
  [EntityName]?: 'Coupon';

  @Field(() => ID, { description: 'Identifies the coupon.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Field(() => String, { description: 'Its short name among administrators; unique.' })
  @Property({ type: 'string', length: 64, unique: true })
  code!: string;

  /** The shop that gives and pays it, for its own goods only; absent: MiniJD. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'string', nullable: true })
  nameEn?: string | null;

  @Field(() => CouponKind, { description: 'What it takes off.' })
  @Property({ type: 'string', length: 16 })
  kind!: CouponKind;

  @Property({ type: 'bigint', runtimeType: 'number' })
  amountMinor: number = 0;

  @Property({ type: 'integer' })
  percent: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  capMinor?: number | null;

  @Property({ type: 'bigint', runtimeType: 'number' })
  minSpendMinor: number = 0;

  @Field(() => PromotionScope, { description: 'What goods it is for.' })
  @Property({ type: 'string', length: 16 })
  scope: PromotionScope = PromotionScope.EVERYTHING;

  @Field(() => [ID], { description: 'Ids of the sellers, categories or products it is for.' })
  @Property({ type: 'json' })
  scopeIds: string[] = [];

  @Field(() => Boolean, { description: 'Whether it is for people who have not bought anything yet.' })
  @Property({ type: 'boolean' })
  newCustomersOnly: boolean = false;

  @Field(() => Boolean, { description: 'Whether it may be used together with other stackable coupons.' })
  @Property({ type: 'boolean' })
  stackable: boolean = false;

  @Field(() => DateTime, { description: 'From when on it can be claimed and used.' })
  @Property({ type: 'datetime', length: 3 })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  @Property({ type: 'datetime', length: 3 })
  endsAt!: Date;

  @Field(() => Boolean, { description: 'When disabled, it can be neither claimed nor used.' })
  @Property({ type: 'boolean' })
  active: boolean = true;

  @Field(() => Int, { nullable: true, description: 'How often it can be used by all together; absent: without limit.' })
  @Property({ type: 'integer', nullable: true })
  totalLimit?: number | null;

  @Field(() => Int, { nullable: true, description: 'How often it can be claimed; absent: without limit.' })
  @Property({ type: 'integer', nullable: true })
  claimLimit?: number | null;

  @Field(() => Int, { description: 'How often one person can claim it.' })
  @Property({ type: 'integer' })
  perPersonLimit: number = 1;

  @Property({ type: 'integer' })
  claimedCount: number = 0;

  /** Uses in orders, paid or not; returned when such an order is cancelled. */
  @Property({ type: 'integer' })
  usedCount: number = 0;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
