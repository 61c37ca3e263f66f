import type { StoredAttribute } from './attribute.type.ts';
import type { LineParts } from './totals.ts';

/** A line with everything an order stores of its SKU, and its shares of the price. */
export interface PricedLine extends Omit<LineParts, 'itemMinor'> {
  skuId: string;
  productId: string;
  sellerId: string;
  /** The topmost category of its product. */
  departmentId?: string | null;
  nameZh: string | null;
  nameEn: string | null;
  specs: StoredAttribute[];
  imageUrl: string | null;
  unitPriceMinor: number;
  /** The list price of one unit. */
  listPriceMinor: number | null;
  quantity: number;
}

/** The parts of the price of a line. */
export function partsOf<Line extends Omit<LineParts, 'itemMinor'> & { unitPriceMinor: number; quantity: number }>(
  line: Line,
): LineParts {
  return { ...line, itemMinor: line.unitPriceMinor * line.quantity };
}
