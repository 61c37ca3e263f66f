import { firstIdAt, isUuid } from '@minijd/subgraph';
import { normalisePhone, withinLength } from '@minijd/text';
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { type EmailStanding, normaliseEmail, type Role, selectUsers } from '../accounts/index.ts';
import { BuyerOfOrderDocument } from '../calls/orders.generated.ts';
import { suspensionsInForce } from '../suspensions/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';

type Tables = UsersDatabase extends Kysely<infer All> ? All : never;
type Users = ExpressionBuilder<Tables, 'user'>;
type Condition = (eb: Users) => Expression<SqlBool>;

/** What people may be narrowed to. Days are those of the shop. */
export interface PeopleFilter {
  search?: string | null;
  role?: Role | null;
  emailStanding?: EmailStanding | null;
  suspended?: boolean | null;
  joinedFrom?: string | null;
  joinedTo?: string | null;
}

const LONGEST = 100;
const ORDER_NO = /^(\d{20})(?:-\d{1,4})?$/;
/** Shorter texts hold no three letters in a row, which the index is made of: they are looked for at the start. */
const INDEXED_LETTERS = 3;
const DAY_MS = 86_400_000;

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** The people a filter leaves, without order. Each condition is answered by an index. */
export async function findPeople(context: UsersContext, filter: PeopleFilter) {
  const { db } = context;
  const { role, emailStanding, suspended, joinedFrom, joinedTo } = filter;
  const meant = await meantBy(context, filter.search ?? '');
  const kept = suspensionsInForce(db).clearSelect().select('user_id');
  return selectUsers(db).where((eb) =>
    eb.and([
      ...(meant ? [meant(eb)] : []),
      ...(role ? [eb('role', '=', role)] : []),
      ...(emailStanding ? [eb('email_standing', '=', emailStanding)] : []),
      ...(suspended === true ? [eb('id', 'in', kept)] : []),
      ...(suspended === false ? [eb.not(eb('id', 'in', kept))] : []),
      // Ids are made when accounts are opened, and sort by that.
      ...(joinedFrom ? [eb('id', '>=', firstIdAt(startOf(joinedFrom)))] : []),
      ...(joinedTo ? [eb('id', '<', firstIdAt(new Date(startOf(joinedTo).getTime() + DAY_MS)))] : []),
    ]),
  );
}

/** Whom a text means that somebody typed; nothing for an empty one. */
async function meantBy(context: UsersContext, typed: string): Promise<Condition | undefined> {
  const text = withinLength(typed.trim(), LONGEST);
  if (text === '') return undefined;
  const compact = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const orderNo = ORDER_NO.exec(compact)?.[1];
  const id = orderNo ? await buyerOf(context, orderNo) : isUuid(compact) ? compact : undefined;
  if (orderNo || id) return (eb) => eb('id', '=', id ?? null);
  const email = normaliseEmail(text);
  // The end of an address need not be typed.
  if (email) return (eb) => eb('email', 'like', `${escaped(email)}%`);
  const phone = normalisePhone(compact);
  if (phone) return (eb) => eb('phone', '=', phone);
  return (eb) => mentioned(eb, text);
}

/** Somewhere in the name or the e-mail address, or at an end of the phone number. */
function mentioned(eb: Users, text: string) {
  const pattern = text.length < INDEXED_LETTERS ? `${escaped(text)}%` : `%${escaped(text)}%`;
  const backwards = [...text].reverse().join('');
  const atAnEnd = [eb('phone', 'like', `${text}%`), eb(sql`reverse(phone)`, 'like', `${backwards}%`)];
  return eb.or([
    eb('display_name', 'ilike', pattern),
    eb(eb.fn('lower', ['email']), 'like', pattern.toLowerCase()),
    ...(/^\d{4,}$/.test(text) ? atAnEnd : []),
  ]);
}

/** What people type is no pattern of its own. */
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

/** Whose order has a number; nobody's for administrators who may not see orders. */
async function buyerOf(context: UsersContext, orderNo: string): Promise<string | undefined> {
  if (!context.may('order:read')) return undefined;
  const { managedOrders } = await context.call('orders', BuyerOfOrderDocument, { orderNo });
  return managedOrders?.nodes[0]?.buyer?.id;
}
