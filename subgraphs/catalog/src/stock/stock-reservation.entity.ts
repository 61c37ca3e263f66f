import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export const ReservationStatus = {
  HELD: 'HELD',
  /** Released: cancelled or expired. Its owner may reserve it again. */
  RELEASED: 'RELEASED',
  COMMITTED: 'COMMITTED',
  RESTOCKED: 'RESTOCKED',
} as const;
export type ReservationStatus = keyof typeof ReservationStatus;

/** Units of one SKU in one warehouse. */
export interface ReservedUnits {
  skuId: string;
  warehouseId: string;
  quantity: number;
}

/** Units held for one checkout; its id is chosen by the owner, which makes it idempotent. */
@Entity()
@Index({ properties: ['expiresAt'], where: "status = 'HELD'", name: 'stock_reservation_held_index' })
@Check({ name: 'stock_reservation_units_check', expression: 'jsonb_array_length(units) > 0' })
export class StockReservation {
  [EntityName]?: 'StockReservation';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Enum({ items: () => ReservationStatus })
  status: ReservationStatus = ReservationStatus.HELD;

  @Property({ type: 'json' })
  units!: ReservedUnits[];

  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
