import { sql } from 'kysely';
import { at } from '../kernel/index.ts';
import type { OrdersDatabase } from '../orders-context.ts';

const SHOP_YEAR = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' });

export interface InvoiceNumber {
  year: number;
  sequence: number;
}

/**
 * The next number of a seller's series. It is taken with the transaction: another one of the same seller waits until the
 * invoice exists or the number is free again, so that no number is missing.
 */
export async function nextNumber(db: OrdersDatabase, sellerId: string, now: Date): Promise<InvoiceNumber> {
  const year = Number(SHOP_YEAR.format(now));
  const { rows } = await sql<{ last: number }>`
    insert into orders.invoice_series as series (seller_id, year, last) values (${sellerId}, ${year}, 1)
    on conflict (seller_id, year) do update set last = series.last + 1 returning last`.execute(db);
  return { year, sequence: at(rows, 0).last };
}

/** As it is printed: 2026-00000017. */
export const shownNumber = ({ year, sequence }: InvoiceNumber) => `${year}-${String(sequence).padStart(8, '0')}`;
