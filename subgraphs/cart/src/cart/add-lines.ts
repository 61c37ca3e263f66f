import { isUuid, Refusal, visitorOf } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CartContext, CartDatabase } from '../cart-context.ts';
import { isPurchasable, type SkuSnapshot, skuSnapshot } from '../sku/sku-snapshot.ts';
import { MAX_LINES, MAX_QUANTITY, refusals } from './cart.refusals.ts';
import { changeCart } from './change-cart.ts';

export interface WantedLine {
  skuId: string;
  quantity: number;
  /** The line's path in the input, for messages. */
  field: string[];
}

interface Addition extends WantedLine {
  snapshot: SkuSnapshot;
}

export function checkQuantity(quantity: number, field: string[]): void {
  if (quantity < 1 || quantity > MAX_QUANTITY) throw refusals.quantity([...field, 'quantity']);
}

/** What one person may buy; what they have bought already is known at checkout. */
export function refuseBeyondPerson(quantity: number, snapshot: SkuSnapshot | undefined, field: string[]): void {
  const most = snapshot?.perPerson ?? quantity;
  if (quantity > most) throw refusals.perPerson(most, [...field, 'quantity']);
}

function sumBySku(lines: readonly WantedLine[]): WantedLine[] {
  const bySku = new Map<string, WantedLine>();
  for (const line of lines) {
    checkQuantity(line.quantity, line.field);
    const skuId = line.skuId.toLowerCase();
    bySku.set(skuId, { ...line, skuId, quantity: line.quantity + (bySku.get(skuId)?.quantity ?? 0) });
  }
  return [...bySku.values()];
}

async function priced(line: WantedLine, context: CartContext): Promise<Addition> {
  const snapshot = isUuid(line.skuId) ? await context.load(skuSnapshot, line.skuId) : undefined;
  if (!snapshot?.forSale) throw refusals.unavailable([...line.field, 'skuId']);
  if (!isPurchasable(snapshot)) throw refusals.soldOut([...line.field, 'skuId']);
  return { ...line, snapshot };
}

async function refuseBeyondLimits(db: CartDatabase, cartId: string, additions: Addition[]): Promise<void> {
  const present = await db
    .selectFrom('cart_line')
    .select(['sku_id as skuId', 'quantity'])
    .where('cart_id', '=', cartId)
    .where('saved', '=', false)
    .execute();
  const quantities = new Map(present.map((line) => [line.skuId, line.quantity]));
  for (const { skuId, quantity, field, snapshot } of additions) {
    const total = (quantities.get(skuId) ?? 0) + quantity;
    if (total > MAX_QUANTITY) throw refusals.tooMany([...field, 'quantity']);
    refuseBeyondPerson(total, snapshot, field);
    quantities.set(skuId, quantity);
  }
  if (quantities.size > MAX_LINES) throw refusals.full();
}

/**
 * Adds lines to the viewer's cart, all or none; quantities of a SKU already there are added. With `skip` unavailable
 * ones are left out. Returns the SKUs that were left out.
 */
export async function addLines(
  context: CartContext,
  wanted: readonly WantedLine[],
  { skip = false }: { skip?: boolean } = {},
): Promise<string[]> {
  if (wanted.length > MAX_LINES) throw refusals.tooManyLines(['lines']);
  const lines = await Promise.all(sumBySku(wanted).map((line) => (skip ? pricedIfToBeHad : priced)(line, context)));
  const additions = lines.filter((line) => 'snapshot' in line);
  const skipped = lines.flatMap((line) => ('snapshot' in line ? [] : [line.skuId]));
  if (additions.length === 0) return skipped;
  await changeCart(context, async (db, cartId) => {
    await refuseBeyondLimits(db, cartId, additions);
    await upsert(db, cartId, additions);
    await announce(context, db, additions);
  });
  return skipped;
}

/** Whoever adds to their cart shows interest in a product; programs that announce themselves are nobody. */
async function announce({ bus, viewer }: CartContext, db: CartDatabase, additions: readonly Addition[]): Promise<void> {
  const visitorId = visitorOf(viewer);
  if (!visitorId) return;
  const productIds = [...new Set(additions.map(({ snapshot }) => snapshot.productId))];
  const guest = viewer.userId === undefined;
  await bus.emit(db, 'cart.products.added', { visitorId, guest, productIds, at: new Date().toISOString() });
}

async function pricedIfToBeHad(line: WantedLine, context: CartContext): Promise<Addition | WantedLine> {
  try {
    return await priced(line, context);
  } catch (error) {
    if (error instanceof Refusal) return line;
    throw error;
  }
}

async function upsert(db: CartDatabase, cartId: string, additions: Addition[]): Promise<void> {
  await db
    .insertInto('cart_line')
    .values(
      additions.map(({ skuId, quantity, snapshot }) => ({
        id: uuidv7(),
        cart_id: cartId,
        sku_id: skuId,
        quantity,
        selected: true,
        saved: false,
        added_price_minor: snapshot.priceMinor,
        added_at: new Date(),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['cart_id', 'sku_id']).doUpdateSet((eb) => ({
        // A line saved for later starts again.
        quantity: sql<number>`case when cart_line.saved then 0 else cart_line.quantity end + excluded.quantity`,
        selected: true,
        saved: false,
        added_price_minor: eb.ref('excluded.added_price_minor'),
      })),
    )
    .execute();
}
