import { isUuid } from '@minijd/subgraph';
import { withinLength } from '@minijd/text';
import { fold } from '@minijd/text/fold';
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { sql } from 'kysely';
import { PersonByEmailDocument } from '../calls/users.generated.ts';
import { at } from '../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

type Tables = OrdersDatabase extends Kysely<infer All> ? All : never;
type Orders = ExpressionBuilder<Tables, 'order'>;
export type OrderCondition = (eb: Orders) => Expression<SqlBool>;

interface Scope {
  /** Only this seller's part is searched. */
  sellerId?: string | undefined;
  /** Also in notes: the seller's, else everybody's. */
  notes?: boolean;
}

const LONGEST = 60;
/** The number of an order, and of one seller's part of it. */
const ORDER_NO = /^(\d{20})(?:-(\d{1,4}))?$/;
const PHONE = /^(1[3-9]\d{9}|0\d{9,11}|\+\d{7,15})$/;

/**
 * The condition for a search text; undefined for an empty one. Exact values use an index: the number of an order or of
 * a part, the buyer's e-mail, the recipient's phone, a tracking number. Any other text is searched within names and
 * numbers, which reads all candidate orders.
 */
export async function searchedOrders(
  context: OrdersContext,
  typed: string | null | undefined,
  { sellerId, notes = false }: Scope = {},
): Promise<OrderCondition | undefined> {
  const text = withinLength((typed ?? '').trim(), LONGEST);
  if (text === '') return undefined;
  const compact = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const number = ORDER_NO.exec(compact);
  if (isUuid(compact)) return (eb) => eb('buyer_id', '=', compact);
  if (number) return (eb) => numbered(eb, { orderNo: at(number, 1), part: number[2], sellerId });
  if (compact.includes('@')) {
    const { _personByEmail: person } = await context.call('users', PersonByEmailDocument, { email: compact });
    return (eb) => eb('buyer_id', '=', person ?? null);
  }
  const phone = compact.replaceAll(/[()-]/g, '').replace(/^(\+|00)86(?=1\d{10}$)/, '');
  const named = namedBy(context.db, { phone, trackingNo: compact, sellerId });
  if (PHONE.test(phone) || (await named.limit(1).executeTakeFirst())) return (eb) => eb('id', 'in', named);
  return (eb) => mentioned(eb, text, { sellerId, notes });
}

/** Parts are numbered by their first lines, as in `subOrdersOf`. */
function numbered(
  eb: Orders,
  { orderNo, part, sellerId }: { orderNo: string; part: string | undefined; sellerId: string | undefined },
) {
  if (part === undefined) return eb('order_no', '=', orderNo);
  const parts = eb
    .selectFrom('order_line')
    .select(({ fn }) => ['seller_id', sql<number>`row_number() over (order by ${fn.min('position')})`.as('part')])
    .whereRef('order_line.order_id', '=', 'order.id')
    .groupBy('seller_id')
    .as('parts');
  const wanted = eb
    .selectFrom(parts)
    .select('parts.part')
    .where('parts.part', '=', Number(part))
    .$call((query) => (sellerId == null ? query : query.where('parts.seller_id', '=', sellerId)));
  return eb.and([eb('order_no', '=', orderNo), eb.exists(wanted)]);
}

/** Orders to a phone number, and those with a parcel or return of this tracking number. */
function namedBy(
  db: OrdersDatabase,
  { phone, trackingNo, sellerId }: { phone: string; trackingNo: string; sellerId: string | undefined },
) {
  const spellings = [trackingNo, trackingNo.toUpperCase(), trackingNo.toLowerCase()];
  const sent = db
    .selectFrom('shipment')
    .select('order_id as id')
    .where('tracking_no', 'in', spellings)
    .$call((query) => (sellerId == null ? query : query.where('seller_id', '=', sellerId)));
  const sentBack = db
    .selectFrom('after_sale')
    .select('order_id as id')
    .where('return_tracking_no', 'in', spellings)
    .$call((query) => (sellerId == null ? query : query.where('seller_id', '=', sellerId)));
  const toPhone = db
    .selectFrom('order')
    .select('id')
    .where('recipient_phone', '=', phone)
    .$call((query) =>
      sellerId == null
        ? query
        : query.where(({ exists, selectFrom }) =>
            exists(
              selectFrom('order_line')
                .select('order_line.id')
                .whereRef('order_line.order_id', '=', 'order.id')
                .where('order_line.seller_id', '=', sellerId),
            ),
          ),
    );
  return toPhone.unionAll(sent).unionAll(sentBack);
}

/** Contained in the order number, the recipient, the names of goods, or notes. */
function mentioned(eb: Orders, text: string, { sellerId, notes }: Scope) {
  const pattern = patternOf(text);
  // Folded, so that traditional characters, other widths and invisible characters match.
  const written = [pattern, patternOf(fold(text).trim() || text)];
  const named = eb
    .selectFrom('order_line')
    .select('order_line.id')
    .whereRef('order_line.order_id', '=', 'order.id')
    .$call((query) => (sellerId == null ? query : query.where('order_line.seller_id', '=', sellerId)))
    .where((line) => line.or(written.flatMap((one) => [line('name_zh', 'ilike', one), line('name_en', 'ilike', one)])));
  const digits = /^\d{4,}$/.test(text) ? [eb('order_no', 'like', pattern), eb('recipient_phone', 'like', pattern)] : [];
  const received = written.map((one) => eb('recipient_name', 'ilike', one));
  const noted = eb
    .selectFrom('order_note')
    .select('order_note.id')
    .whereRef('order_note.order_id', '=', 'order.id')
    .$call((query) => (sellerId == null ? query : query.where('order_note.seller_id', '=', sellerId)))
    .where((note) => note.or(written.map((one) => note('text', 'ilike', one))));
  return eb.or([...digits, ...received, eb.exists(named), ...(notes ? [eb.exists(noted)] : [])]);
}

/** Escapes the wildcards of LIKE. */
const patternOf = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
