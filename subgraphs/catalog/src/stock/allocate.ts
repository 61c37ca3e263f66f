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

/** A stock level, and how far its warehouse is from the buyer; levels without it are equally far. */
export interface NearLevel extends StockLevelRow {
  distance?: number;
}

interface Store {
  warehouseId: string;
  distance: number;
  /** Available units by SKU. */
  available: Map<string, number>;
}

/**
 * Allocates units to warehouses: all from the nearest that has the whole order, else as many whole lines as possible
 * from one warehouse after the other. A line that none has whole is split, fullest first, for few parcels, unless
 * `splitLines` is false.
 */
export function allocate(
  wanted: readonly WantedUnits[],
  levels: readonly NearLevel[],
  { splitLines = true }: { splitLines?: boolean } = {},
): Allocation {
  const stores = storesOf(levels);
  const units: ReservedUnits[] = [];
  let missing = [...wanted];
  for (;;) {
    const [best] = stores.map((store) => offerOf(store, missing)).sort(byMostThenNearest);
    if (!best || best.lines.length === 0) break;
    units.push(...best.lines.map((line) => ({ ...line, warehouseId: best.store.warehouseId })));
    const taken = new Set(best.lines);
    missing = missing.filter((line) => !taken.has(line));
  }
  const rest = missing.map((line) => splitLine(line, stores, splitLines));
  return {
    units: [...units, ...rest.flatMap((line) => line.units)],
    shortages: rest.flatMap((line) => line.shortages),
  };
}

function storesOf(levels: readonly NearLevel[]): Store[] {
  return [...Map.groupBy(levels, ({ warehouseId }) => warehouseId)].map(([warehouseId, there]) => ({
    ...{ warehouseId, distance: there[0]?.distance ?? 0 },
    available: new Map(there.map(({ skuId, onHand, reserved }) => [skuId, onHand - reserved])),
  }));
}

interface Offer {
  store: Store;
  /** The lines that it has whole. */
  lines: WantedUnits[];
  /** What it would have left of these. */
  left: number;
}

function offerOf(store: Store, wanted: readonly WantedUnits[]): Offer {
  const lines = wanted.filter(({ skuId, quantity }) => availableOf(store, skuId) >= quantity);
  const left = lines.reduce((sum, { skuId, quantity }) => sum + availableOf(store, skuId) - quantity, 0);
  return { store, lines, left };
}

function byMostThenNearest(a: Offer, b: Offer): number {
  return b.lines.length - a.lines.length || byNearest(a.store, b.store) || b.left - a.left || byId(a.store, b.store);
}

const availableOf = ({ available }: Store, skuId: string) => available.get(skuId) ?? 0;
const byId = (a: Store, b: Store) => (a.warehouseId < b.warehouseId ? -1 : 1);

/** Distances may be infinite, so that their difference is no number. */
function byNearest(a: Store, b: Store): number {
  if (a.distance === b.distance) return 0;
  return a.distance < b.distance ? -1 : 1;
}

function splitLine({ skuId, quantity }: WantedUnits, stores: readonly Store[], split: boolean): Allocation {
  const fullestFirst = stores
    .filter((store) => availableOf(store, skuId) > 0)
    .sort((a, b) => availableOf(b, skuId) - availableOf(a, skuId) || byNearest(a, b) || byId(a, b));
  const from = split ? fullestFirst : fullestFirst.slice(0, 1);
  const units: ReservedUnits[] = [];
  let missing = quantity;
  for (const store of from) {
    if (missing === 0) break;
    const taken = Math.min(missing, availableOf(store, skuId));
    units.push({ skuId, warehouseId: store.warehouseId, quantity: taken });
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
