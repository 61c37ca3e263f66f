import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';

@ObjectType({ description: "A person's balance with the shop." })
@Entity()
@Check({ name: 'wallet_balance', expression: 'balance_minor >= 0' })
export class Wallet {
  [EntityName]?: 'Wallet';

  @PrimaryKey({ type: 'uuid' })
  readonly userId!: string;

  /** The sum of its entries. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  balanceMinor = 0;
}
