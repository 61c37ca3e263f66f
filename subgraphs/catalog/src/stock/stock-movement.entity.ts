import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

export const StockMovementKind = {
  /** Goods that arrived: a receipt, or the first stock of an import. */
  RECEIVE: 'RECEIVE',
  /** Corrected by a person, with a reason. */
  ADJUST: 'ADJUST',
  /** What a stock-take found more or less than the books. */
  COUNT: 'COUNT',
  /** Left for another warehouse, or came back from the way. */
  TRANSFER_OUT: 'TRANSFER_OUT',
  /** Arrived from another warehouse. */
  TRANSFER_IN: 'TRANSFER_IN',
  RESERVE: 'RESERVE',
  RELEASE: 'RELEASE',
  /** Paid: removed from the warehouse. */
  COMMIT: 'COMMIT',
  /** Returned. */
  RESTOCK: 'RESTOCK',
} as const;
export type StockMovementKind = keyof typeof StockMovementKind;

registerEnumType(StockMovementKind, {
  name: 'StockMovementKind',
  description: 'Why a stock level changed.',
  valuesConfig: {
    RECEIVE: { description: 'Goods arrived, or were imported.' },
    ADJUST: { description: 'Corrected by a person.' },
    COUNT: { description: 'A stock-take found another number.' },
    TRANSFER_OUT: { description: 'Left for another warehouse; positive when they came back from the way.' },
    TRANSFER_IN: { description: 'Arrived from another warehouse.' },
    RESERVE: { description: 'Reserved for an order.' },
    RELEASE: { description: 'The order was cancelled or expired.' },
    COMMIT: { description: 'Paid: the units belong to the order.' },
    RESTOCK: { description: 'Returned goods are back on the shelf.' },
  },
});

/**
 * One change of one stock level; never changed or deleted, a trigger refuses it. A level is the sum of its movements,
 * and the last of them says the level.
 */
@Entity()
@Index({ properties: ['skuId', 'id'] })
@Index({ properties: ['sellerId', 'id'], where: 'on_hand <> 0', name: 'stock_movement_seller_index' })
@Index({ properties: ['reservationId'], where: "kind = 'RESTOCK'", name: 'stock_movement_restock_index' })
@Unique({ properties: ['actorId', 'idempotencyKey'] })
@Check({ name: 'stock_movement_moves_check', expression: 'on_hand <> 0 or reserved <> 0' })
@Check({
  name: 'stock_movement_adjust_check',
  expression: "kind <> 'ADJUST' or (reason is not null and actor_id is not null)",
})
@Check({
  name: 'stock_movement_after_check',
  expression: 'reserved_after >= 0 and reserved_after <= on_hand_after',
})
export class StockMovement {
  [EntityName]?: 'StockMovement';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  skuId!: string;

  @Property({ type: 'uuid' })
  warehouseId!: string;

  /** Whose goods; of movements that change what is on hand. */
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Enum({ items: () => StockMovementKind })
  kind!: StockMovementKind;

  /** Units added to on hand; negative when removed. */
  @Property({ type: 'integer' })
  onHand!: number;

  /** Units added to reserved; negative when released or sold. */
  @Property({ type: 'integer' })
  reserved!: number;

  /** The level after it. */
  @Property({ type: 'integer' })
  onHandAfter!: number;

  @Property({ type: 'integer' })
  reservedAfter!: number;

  /** The order whose goods these are: reservations have the ids of their orders. */
  @Property({ type: 'uuid', nullable: true })
  reservationId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  transferId?: string | null;

  /** Who did it, and as what; absent for orders and imports. */
  @Property({ type: 'uuid', nullable: true })
  actorId?: string | null;

  @Property({ type: 'string', nullable: true })
  actorRole?: string | null;

  @Property({ type: 'string', nullable: true })
  reason?: string | null;

  /** The number of the document that goes with it, such as a delivery note. */
  @Property({ type: 'string', nullable: true })
  document?: string | null;

  /** Of an adjustment; of a return, its id. */
  @Property({ type: 'string', nullable: true })
  idempotencyKey?: string | null;

  @Property({ type: 'datetime', length: 3 })
  at: Date = new Date();
}
