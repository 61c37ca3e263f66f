import { registerEnumType } from 'type-graphql';

export const StockStatus = { IN_STOCK: 'IN_STOCK', LOW_STOCK: 'LOW_STOCK', OUT_OF_STOCK: 'OUT_OF_STOCK' } as const;
export type StockStatus = keyof typeof StockStatus;

registerEnumType(StockStatus, {
  name: 'StockStatus',
  description: 'The stock of a SKU as a status.',
  valuesConfig: {
    IN_STOCK: { description: 'More than 20 units.' },
    LOW_STOCK: { description: '1 to 20 units.' },
    OUT_OF_STOCK: { description: 'None.' },
  },
});

const LOW = 20;

export function stockStatus(available: number): StockStatus {
  if (available <= 0) return 'OUT_OF_STOCK';
  return available <= LOW ? 'LOW_STOCK' : 'IN_STOCK';
}

/** Available units of a SKU over all warehouses. */
export function availableIn(levels: readonly { onHand: number; reserved: number }[]): number {
  return levels.reduce((total, { onHand, reserved }) => total + onHand - reserved, 0);
}
