import { checkedIdempotencyKey, claimKey, earlierResult, idempotentRequest, isUuid } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { asJson } from '../json-value.ts';
import * as refusals from './stock.refusals.ts';
import {
  actorOf,
  checkedDocument,
  type DocumentTexts,
  MOST_IN_A_WAREHOUSE,
  openWarehouse,
  unitsRefusal,
} from './stock-document.ts';
import type { StockLedger } from './stock-ledger.ts';
import { inStockTransaction } from './stock-transaction.ts';
import type { TransferredUnits, TransferStatus } from './stock-transfer.entity.ts';
import { selectTransfers, type TransferRow } from './stock-transfer.rows.ts';

interface TransferRequest extends DocumentTexts {
  fromId: string;
  toId: string;
  lines: { skuId: string; quantity: number }[];
}

/** Sends units on their way to another warehouse, all lines or none, once per person and key; answers with its id. */
export async function sendTransfer(given: TransferRequest, context: CatalogContext): Promise<string> {
  const { texts, lines, sellerId } = await checkedDocument(given, unitsRefusal, context);
  const request = idempotentRequest(context.userId, 'sendStockTransfer', given);
  const id = uuidv7();
  return inStockTransaction(context, async (ledger, db) => {
    const from = await openWarehouse(given.fromId, 'fromId', db);
    const to = await openWarehouse(given.toId, 'toId', db);
    if (from.id === to.id) throw refusals.sameWarehouse();
    if (!(await claimKey(db, request, id))) return (await earlierResult(db, request)) ?? id;
    const levels = await ledger.lock(lines.map(({ skuId }) => skuId));
    for (const [index, { skuId, quantity }] of lines.entries()) {
      const level = levels.find((one) => one.skuId === skuId && one.warehouseId === from.id);
      const available = level ? level.onHand - level.reserved : 0;
      const field = ['input', 'lines', String(index), 'quantity'];
      if (available < quantity) throw refusals.tooFewUnits(available, field);
    }
    const units = lines.map(({ skuId, quantity }) => ({ skuId, quantity }));
    await db
      .insertInto('stock_transfer')
      .values({
        ...{ id, seller_id: sellerId, from_id: from.id, to_id: to.id, status: 'SENT', lines: asJson(units) },
        ...{ document: texts.document, note: texts.note, sent_by: context.userId, sent_at: new Date() },
      })
      .execute();
    await ledger.move(
      units.map(({ skuId, quantity }) => ({
        ...{ skuId, warehouseId: from.id, kind: 'TRANSFER_OUT' as const, onHand: -quantity, reserved: 0 },
        ...{ ...actorOf(context), transferId: id, reason: texts.note, document: texts.document },
      })),
    );
    return id;
  });
}

interface TransferArrival {
  id: string;
  /** Absent: all arrived. */
  lines?: { skuId: string; quantity: number }[] | null | undefined;
  idempotencyKey: string;
}

/** Books what arrived of a transfer, once. What did not arrive is in no warehouse any more; the transfer says so. */
export function receiveTransfer(given: TransferArrival, context: CatalogContext): Promise<string> {
  return endTransfer('receiveStockTransfer', given, context, async (transfer, ledger, db) => {
    const to = await openWarehouse(transfer.toId, 'id', db);
    const lines = arrived(transfer, given.lines);
    await book(
      { transfer, warehouseId: to.id, kind: 'TRANSFER_IN', lines, units: ({ received = 0 }) => received },
      { ledger, context },
    );
    return { status: 'RECEIVED', lines };
  });
}

/** Puts the units of a transfer back where they came from, once. */
export function cancelTransfer(given: Omit<TransferArrival, 'lines'>, context: CatalogContext): Promise<string> {
  return endTransfer('cancelStockTransfer', given, context, async (transfer, ledger) => {
    const { fromId: warehouseId, lines } = transfer;
    await book(
      { transfer, warehouseId, kind: 'TRANSFER_OUT', lines, units: ({ quantity }) => quantity },
      { ledger, context },
    );
    return { status: 'CANCELLED', lines };
  });
}

type Ending = (
  transfer: TransferRow,
  ledger: StockLedger,
  db: CatalogDatabase,
) => Promise<{ status: TransferStatus; lines: TransferredUnits[] }>;

async function endTransfer(
  operation: string,
  given: TransferArrival,
  context: CatalogContext,
  end: Ending,
): Promise<string> {
  const id = given.id.toLowerCase();
  checkedIdempotencyKey(given.idempotencyKey);
  const request = idempotentRequest(context.userId, operation, given);
  return inStockTransaction(context, async (ledger, db) => {
    const transfer = isUuid(id) ? await selectTransfers(db).where('id', '=', id).forUpdate().executeTakeFirst() : null;
    if (!transfer || !context.mayFor(transfer.sellerId, 'stock:write')) throw refusals.transferNotFound();
    if (!(await claimKey(db, request, id))) return (await earlierResult(db, request)) ?? id;
    if (transfer.status !== 'SENT') throw refusals.transferEnded();
    const { status, lines } = await end(transfer, ledger, db);
    await db
      .updateTable('stock_transfer')
      .set({ status, lines: asJson(lines), ended_at: new Date() })
      .where('id', '=', id)
      .execute();
    return id;
  });
}

/** The lines with what arrived of each; refuses more than was sent, and lines that are missing or were not sent. */
function arrived({ lines }: TransferRow, given: TransferArrival['lines']): TransferredUnits[] {
  if (!given) return lines.map((line) => ({ ...line, received: line.quantity }));
  const counts = new Map(given.map(({ skuId, quantity }) => [skuId.toLowerCase(), quantity]));
  if (counts.size !== given.length || counts.size !== lines.length) throw refusals.otherLines();
  return lines.map((line) => {
    const received = counts.get(line.skuId);
    if (received === undefined || received < 0 || received > line.quantity) throw refusals.otherLines();
    return { ...line, received };
  });
}

interface Booking {
  transfer: TransferRow;
  warehouseId: string;
  kind: 'TRANSFER_IN' | 'TRANSFER_OUT';
  lines: TransferredUnits[];
  units: (line: TransferredUnits) => number;
}

async function book(
  { transfer, warehouseId, kind, lines, units }: Booking,
  { ledger, context }: { ledger: StockLedger; context: CatalogContext },
): Promise<void> {
  const there = lines.filter((line) => units(line) > 0);
  if (there.length === 0) return;
  const skuIds = there.map(({ skuId }) => skuId);
  await ledger.open(there.map(({ skuId }) => ({ skuId, warehouseId })));
  const levels = await ledger.lock(skuIds);
  for (const line of there) {
    const level = levels.find((one) => one.skuId === line.skuId && one.warehouseId === warehouseId)!;
    if (level.onHand + units(line) > MOST_IN_A_WAREHOUSE) {
      throw refusals.tooManyUnits(MOST_IN_A_WAREHOUSE, ['input', 'lines']);
    }
  }
  const { id: transferId, document, note: reason } = transfer;
  await ledger.move(
    there.map((line) => ({
      ...{ skuId: line.skuId, warehouseId, kind, onHand: units(line), reserved: 0 },
      ...{ ...actorOf(context), transferId, document, reason },
    })),
  );
}
