import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../../kernel/index.ts';
import { PromotionScope, type SpendDiscountTier } from '../../pricing/index.ts';

/** 满减: an amount off for everybody from a certain amount of goods. */
@Entity({ tableName: 'spend_discount' })
@Index({ properties: ['active', 'endsAt'] })
@Check({ name: 'spend_discount_scope', expression: isOneOf('scope', PromotionScope) })
@Check({ name: 'spend_discount_window', expression: 'starts_at < ends_at' })
@Check({ name: 'spend_discount_tiers', expression: 'jsonb_array_length(tiers) >= 1' })
export class SpendDiscount {
  [EntityName]?: 'SpendDiscount';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string', length: 64, unique: true })
  code!: string;

  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'string', nullable: true })
  nameEn?: string | null;

  @Property({ type: 'string', length: 16 })
  scope: PromotionScope = PromotionScope.EVERYTHING;

  @Property({ type: 'json' })
  scopeIds: string[] = [];

  @Property({ type: 'json' })
  tiers: SpendDiscountTier[] = [];

  @Property({ type: 'boolean' })
  repeats: boolean = false;

  @Property({ type: 'datetime', length: 3 })
  startsAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  endsAt!: Date;

  @Property({ type: 'boolean' })
  active: boolean = true;
}
