import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';

export const StockMovementKind = {
  /** Added by an import. */
  RECEIVE: 'RECEIVE',
  /** Corrected by a person, with a reason. */
  ADJUST: 'ADJUST',
  RESERVE: 'RESERVE',
  RELEASE: 'RELEASE',
  /** Paid: removed from the warehouse. */
  COMMIT: 'COMMIT',
  /** Returned. */
  RESTOCK: 'RESTOCK',
} as const;
export type StockMovementKind = keyof typeof StockMovementKind;

/** One change of one stock level; never changed or deleted. A level is the sum of its movements. */
@Entity()
@Index({ properties: ['skuId', 'warehouseId'] })
@Unique({ properties: ['actorId', 'idempotencyKey'] })
@Check({ name: 'stock_movement_moves_check', expression: 'on_hand <> 0 or reserved <> 0' })
@Check({
  name: 'stock_movement_adjust_check',
  expression: "kind <> 'ADJUST' or (reason is not null and actor_id is not null)",
})
export class StockMovement {
  [EntityName]?: 'StockMovement';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  skuId!: string;

  @Property({ type: 'uuid' })
  warehouseId!: string;

  @Enum({ items: () => StockMovementKind })
  kind!: StockMovementKind;

  /** Units added to on hand; negative when removed. */
  @Property({ type: 'integer' })
  onHand!: number;

  /** Units added to reserved; negative when released or sold. */
  @Property({ type: 'integer' })
  reserved!: number;

  @Property({ type: 'uuid', nullable: true })
  reservationId?: string | null;

  /** Who adjusted, why, and the idempotency key. */
  @Property({ type: 'uuid', nullable: true })
  actorId?: string | null;

  @Property({ type: 'string', nullable: true })
  reason?: string | null;

  @Property({ type: 'string', nullable: true })
  idempotencyKey?: string | null;

  @Property({ type: 'datetime', length: 3 })
  at: Date = new Date();
}
