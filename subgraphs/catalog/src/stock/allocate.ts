import type { StockLevelRow } from './stock-level.rows.ts';
import type { ReservedUnits } from './stock-reservation.entity.ts';

/** A number of units of one SKU. */
export interface WantedUnits {
  skuId: string;
  quantity: number;
}

/** A SKU with fewer available units than requested. */
export interface ShortUnits {
  skuId: string;
  wanted: number;
  available: number;
}

export interface Allocation {
  units: ReservedUnits[];
  shortages: ShortUnits[];
}

/** Allocates units to warehouses: one per SKU if one has enough, else the fullest first, for few parcels. */
export function allocate(wanted: readonly WantedUnits[], levels: readonly StockLevelRow[]): Allocation {
  const bySku = Map.groupBy(levels, (level) => level.skuId);
  const lines = wanted.map((line) => allocateLine(line, bySku.get(line.skuId) ?? []));
  return {
    units: lines.flatMap((line) => line.units),
    shortages: lines.flatMap((line) => line.shortages),
  };
}

function allocateLine({ skuId, quantity }: WantedUnits, levels: readonly StockLevelRow[]): Allocation {
  const fullestFirst = levels
    .map(({ warehouseId, onHand, reserved }) => ({ warehouseId, available: onHand - reserved }))
    .filter(({ available }) => available > 0)
    .sort((a, b) => b.available - a.available || a.warehouseId.localeCompare(b.warehouseId));
  const units: ReservedUnits[] = [];
  let missing = quantity;
  for (const { warehouseId, available } of fullestFirst) {
    if (missing === 0) break;
    const taken = Math.min(missing, available);
    units.push({ skuId, warehouseId, quantity: taken });
    missing -= taken;
  }
  if (missing === 0) return { units, shortages: [] };
  return { units: [], shortages: [{ skuId, wanted: quantity, available: quantity - missing }] };
}

/** One line per SKU, in the order of ids; quantities of the same SKU are added. */
export function mergeWanted(lines: readonly WantedUnits[]): WantedUnits[] {
  return [...Map.groupBy(lines, ({ skuId }) => skuId.toLowerCase())]
    .map(([skuId, same]) => ({ skuId, quantity: same.reduce((total, { quantity }) => total + quantity, 0) }))
    .sort((a, b) => (a.skuId < b.skuId ? -1 : 1));
}
