import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How many points somebody has: the sum of their entries. Its row is locked by whoever changes them. */
@Entity()
@Check({ name: 'points_account_balance', expression: 'balance >= 0' })
export class PointsAccount {
  [EntityName]?: 'PointsAccount';

  @PrimaryKey({ type: 'uuid' })
  readonly userId!: string;

  @Property({ type: 'integer' })
  balance: number = 0;
}
