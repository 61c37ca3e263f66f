import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../../kernel/index.ts';

export enum WalletEntryKind {
  TOP_UP = 'TOP_UP',
  PAYMENT = 'PAYMENT',
  REFUND = 'REFUND',
}

registerEnumType(WalletEntryKind, {
  name: 'WalletEntryKind',
  description: 'Why a balance changed.',
  valuesConfig: {
    TOP_UP: { description: 'A top-up by an administrator.' },
    PAYMENT: { description: 'An order was paid.' },
    REFUND: { description: 'A refund of an order.' },
  },
});

@ObjectType({ description: 'One change of a balance; entries are never changed.' })
@Entity()
@Index({ properties: ['userId', 'id'] })
@Check({ name: 'wallet_entry_kind', expression: isOneOf('kind', WalletEntryKind) })
@Check({ name: 'wallet_entry_sign', expression: `(kind = 'PAYMENT') = (amount_minor < 0) and amount_minor <> 0` })
@Check({ name: 'wallet_entry_balance', expression: 'balance_after_minor >= 0' })
export class WalletEntry {
  [EntityName]?: 'WalletEntry';

  @Field(() => ID, { description: 'Identifies the entry; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => WalletEntryKind, { description: 'Why.' })
  @Property({ type: 'string', length: 16 })
  kind!: WalletEntryKind;

  @Property({ type: 'bigint', runtimeType: 'number' })
  amountMinor!: number;

  @Property({ type: 'bigint', runtimeType: 'number' })
  balanceAfterMinor!: number;

  /** Its payment, refund or top-up: each changes a balance once. */
  @Property({ type: 'uuid', unique: true })
  sourceId!: string;

  /** The order that was paid or refunded. */
  @Property({ type: 'uuid', nullable: true })
  orderId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the administrator wrote.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => DateTime, { description: 'When.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
