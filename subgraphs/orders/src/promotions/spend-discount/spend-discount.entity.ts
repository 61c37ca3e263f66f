import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Cached, DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../../kernel/index.ts';
import { PromotionScope, type SpendDiscountTier } from '../../pricing/index.ts';

/** 满减 */
@Directive('@key(fields: "id")')
@Cached(60)
@ObjectType({ description: 'An amount off for everybody from a certain amount of goods.' })
@Entity({ tableName: 'spend_discount' })
@Index({ properties: ['active', 'endsAt'] })
@Check({ name: 'spend_discount_scope', expression: isOneOf('scope', PromotionScope) })
@Check({ name: 'spend_discount_window', expression: 'starts_at < ends_at' })
@Check({ name: 'spend_discount_tiers', expression: 'jsonb_array_length(tiers) >= 1' })
export class SpendDiscount {
  [EntityName]?: 'SpendDiscount';

  @Field(() => ID, { description: 'Identifies the spend discount.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Field(() => String, { description: 'Its short name among administrators; unique.' })
  @Property({ type: 'string', length: 64, unique: true })
  code!: string;

  /** The shop that gives and pays it, for its own goods only; absent: MiniJD. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called in Chinese.' })
  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called in English.' })
  @Property({ type: 'string', nullable: true })
  nameEn?: string | null;

  @Field(() => PromotionScope, { description: 'What goods it is for.' })
  @Property({ type: 'string', length: 16 })
  scope: PromotionScope = PromotionScope.EVERYTHING;

  @Field(() => [ID], { description: 'Ids of the sellers, categories or products it is for.' })
  @Property({ type: 'json' })
  scopeIds: string[] = [];

  @Property({ type: 'json' })
  tiers: SpendDiscountTier[] = [];

  @Field(() => Boolean, { description: 'The highest tier counts once per multiple of its amount.' })
  @Property({ type: 'boolean' })
  repeats: boolean = false;

  @Field(() => DateTime, { description: 'From when on it counts.' })
  @Property({ type: 'datetime', length: 3 })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  @Property({ type: 'datetime', length: 3 })
  endsAt!: Date;

  @Property({ type: 'boolean' })
  active: boolean = true;

  @Field(() => Int, { description: 'Grows with every change.' })
  @Property({ type: 'integer', default: 1 })
  version: number = 1;

  @Property({ type: 'datetime', length: 3, nullable: true })
  changedAt?: Date | null;
}
