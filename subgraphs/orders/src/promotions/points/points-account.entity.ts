import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A person's points: the sum of their entries. Its row is locked for each change. */
@Entity()
@Check({ name: 'points_account_balance', expression: 'balance >= 0' })
export class PointsAccount {
  [EntityName]?: 'PointsAccount';

  @PrimaryKey({ type: 'uuid' })
  readonly userId!: string;

  @Property({ type: 'integer' })
  balance: number = 0;
}
