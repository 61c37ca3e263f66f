import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

export const TransferStatus = { SENT: 'SENT', RECEIVED: 'RECEIVED', CANCELLED: 'CANCELLED' } as const;
export type TransferStatus = keyof typeof TransferStatus;

registerEnumType(TransferStatus, {
  name: 'StockTransferStatus',
  description: 'Where the units of a transfer are.',
  valuesConfig: {
    SENT: { description: 'On the way: they left one warehouse and are in none.' },
    RECEIVED: { description: 'Arrived; each line says how many.' },
    CANCELLED: { description: 'Back in the warehouse they came from.' },
  },
});

/** Units of a SKU that are sent, and how many of them arrived. */
export interface TransferredUnits {
  skuId: string;
  quantity: number;
  received?: number;
}

/** Units on their way between two warehouses; those of one seller. */
@Entity()
@Index({ properties: ['sellerId', 'id'] })
@Index({ properties: ['sellerId'], where: "status = 'SENT'", name: 'stock_transfer_sent_index' })
@Check({ name: 'stock_transfer_lines_check', expression: 'jsonb_array_length(lines) > 0' })
@Check({ name: 'stock_transfer_way_check', expression: 'from_id <> to_id' })
@Check({ name: 'stock_transfer_ended_check', expression: "(status = 'SENT') = (ended_at is null)" })
export class StockTransfer {
  [EntityName]?: 'StockTransfer';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  sellerId!: string;

  @Property({ type: 'uuid' })
  fromId!: string;

  @Property({ type: 'uuid' })
  toId!: string;

  @Enum({ items: () => TransferStatus })
  status: TransferStatus = TransferStatus.SENT;

  @Property({ type: 'json' })
  lines!: TransferredUnits[];

  @Property({ type: 'string', nullable: true })
  document?: string | null;

  @Property({ type: 'string', nullable: true })
  note?: string | null;

  @Property({ type: 'uuid' })
  sentBy!: string;

  @Property({ type: 'datetime', length: 3 })
  sentAt: Date = new Date();

  @Property({ type: 'datetime', length: 3, nullable: true })
  endedAt?: Date | null;
}
