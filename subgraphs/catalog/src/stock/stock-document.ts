import { awaited, checkedAll, checkedIdempotencyKey, isUuid, optionalText, type Refusal } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { type SkuView, skuById } from '../products/index.ts';
import * as refusals from './stock.refusals.ts';
import { selectWarehouses, type WarehouseRow } from './warehouse.rows.ts';

export const MOST_LINES = 200;
export const MOST_AT_ONCE = 1_000_000;
export const MOST_IN_A_WAREHOUSE = 100_000_000;
const MOST_DOCUMENT = 64;
const MOST_NOTE = 200;

export interface DocumentTexts {
  document?: string | null;
  note?: string | null;
  idempotencyKey: string;
}

/** The number, the note and the key of a document; refuses those that cannot be stored. */
function documentTexts({ document, note, idempotencyKey }: DocumentTexts) {
  return checkedAll({
    document: () => optionalText(document, { max: MOST_DOCUMENT, refuse: refusals.badDocument }),
    note: () => optionalText(note, { max: MOST_NOTE, refuse: refusals.badNote }),
    idempotencyKey: () => checkedIdempotencyKey(idempotencyKey),
  });
}

interface DocumentLines<Line> {
  lines: (Line & { skuId: string })[];
  /** One per line, in the same order. */
  skus: SkuView[];
  sellerId: string;
}

/** A document as it can be booked; refuses all that is wrong with its texts and lines at once, each at its field. */
export async function checkedDocument<Line extends { skuId: string }>(
  given: DocumentTexts & { lines: readonly Line[] },
  check: (line: Line, path: string[]) => Refusal | undefined,
  context: CatalogContext,
) {
  const lines = await awaited(documentLines(given.lines, check, context));
  const { texts, goods } = checkedAll({ texts: () => documentTexts(given), goods: lines });
  return { texts, ...goods };
}

/** The lines with their SKUs, which must be the viewer's to change and of one shop. */
async function documentLines<Line extends { skuId: string }>(
  given: readonly Line[],
  check: (line: Line, path: string[]) => Refusal | undefined,
  context: CatalogContext,
): Promise<DocumentLines<Line>> {
  if (given.length < 1 || given.length > MOST_LINES) throw refusals.lineCount(MOST_LINES);
  const lines = given.map((line) => ({ ...line, skuId: line.skuId.toLowerCase() }));
  const found = await Promise.all(
    lines.map(({ skuId }) => (isUuid(skuId) ? context.load(skuById, skuId) : Promise.resolve(undefined))),
  );
  const skus: SkuView[] = [];
  const known = new Set<string>();
  const checks = lines.map((line, index) => () => {
    const path = ['input', 'lines', String(index)];
    const sku = found[index];
    if (!sku || !context.mayFor(sku.sellerId, 'stock:write')) throw refusals.skuNotFound([...path, 'skuId']);
    if (known.has(sku.id)) throw refusals.skuTwice([...path, 'skuId']);
    known.add(sku.id);
    skus[index] = sku;
    const refusal = check(line, path);
    if (refusal) throw refusal;
    if (sku.sellerId !== found[0]?.sellerId) throw refusals.otherShop([...path, 'skuId']);
  });
  checkedAll(Object.fromEntries(checks.map((one, index) => [index, one])));
  return { lines, skus, sellerId: skus[0]!.sellerId };
}

/** A warehouse that stays open until the transaction ends; refuses others. */
export async function openWarehouse(id: string, field: string, db: CatalogDatabase): Promise<WarehouseRow> {
  const found = isUuid(id)
    ? await selectWarehouses(db).where('id', '=', id.toLowerCase()).forShare().executeTakeFirst()
    : undefined;
  if (!found) throw refusals.warehouseNotFound(['input', field]);
  if (!found.active) throw refusals.warehouseClosed(['input', field]);
  return found;
}

/** A number of units from 1 to a million. */
export function unitsRefusal({ quantity }: { quantity: number }, path: string[]): Refusal | undefined {
  return quantity < 1 || quantity > MOST_AT_ONCE ? refusals.badUnits(MOST_AT_ONCE, [...path, 'quantity']) : undefined;
}

/** Who moves stock, for the ledger. */
export const actorOf = ({ userId, viewer }: CatalogContext) => ({ actorId: userId, actorRole: viewer.role });
