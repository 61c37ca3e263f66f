import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvent } from '@minijd/events';
import { InvoiceIssuersDocument, type InvoiceIssuersQuery } from '../calls/users.generated.ts';
import { lockOrder, noteOnOrder, type Order, publishEvent, selectLines } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { AfterSaleStatus } from '../units/index.ts';
import { Invoice } from './invoice.entity.ts';
import { blueLines, redLines, type SettledRequest } from './invoice-lines.ts';
import { nextNumber, shownNumber } from './invoice-number.ts';
import { InvoiceColour, IssuedInvoice } from './issued-invoice.entity.ts';

type Issuer = InvoiceIssuersQuery['_invoiceIssuers'][number];

/**
 * Everything of an order is shipped: each seller issues the invoice that its buyer asked for at the checkout, once.
 */
export async function issueInvoices(
  { data: { orderId } }: Pick<DomainEvent<'orders.order.shipped'>, 'data'>,
  context: OrdersContext,
): Promise<void> {
  const asked = await context.db
    .selectFrom('invoice')
    .select('order_id')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (!asked) return;
  const lines = await selectLines(context.db).where('order_id', '=', orderId).orderBy('position').execute();
  const sellers = [...Map.groupBy(lines, ({ sellerId }) => sellerId)];
  const ids = sellers.map(([sellerId]) => sellerId);
  const { _invoiceIssuers: issuers } = await context.call('users', InvoiceIssuersDocument, { ids });
  for (const [sellerId, own] of sellers) {
    const issuer = issuers.find((one) => one.sellerId === sellerId) ?? { sellerId, name: '', taxNumber: null };
    await inOrder(context, orderId, async (em, order) => {
      const db: OrdersDatabase = em.getKysely();
      if (await em.count(IssuedInvoice, { orderId, sellerId, colour: InvoiceColour.BLUE })) return undefined;
      const before = await settledRequests(db, orderId, sellerId);
      const blue = {
        ...{ colour: InvoiceColour.BLUE, deducted: before.map(({ id }) => id) },
        lines: blueLines(own, before, context.settings.VAT_PERCENT),
      };
      return blue.lines.length > 0
        ? issue(context, em, { order, ...(await printed(em, order, issuer)), ...blue })
        : undefined;
    });
  }
}

/** A refund was granted after the invoice was issued: a red one takes it back, once for each request. */
export async function reverseInvoice(
  { data: { orderId, sellerId, afterSaleId } }: Pick<DomainEvent<'orders.afterSale.settled'>, 'data'>,
  context: OrdersContext,
): Promise<void> {
  await inOrder(context, orderId, async (em, order) => {
    const db: OrdersDatabase = em.getKysely();
    const issued = await em.find(IssuedInvoice, { orderId, sellerId }, { orderBy: { id: 'asc' } });
    const blue = issued.find(({ colour }) => colour === InvoiceColour.BLUE);
    const known = blue?.deducted.includes(afterSaleId) || issued.some((one) => one.afterSaleId === afterSaleId);
    const request = (await settledRequests(db, orderId, sellerId)).find(({ id }) => id === afterSaleId);
    if (!blue || known || !request) return undefined;
    const lines = redLines(
      issued.flatMap((one) => one.lines),
      request,
      context.settings.VAT_PERCENT,
    );
    if (lines.length === 0) return undefined;
    const { issuerName, issuerTaxNumber, title, taxNumber } = blue;
    return issue(context, em, {
      ...{ order, sellerId, issuerName, issuerTaxNumber, title, taxNumber, lines, deducted: [] },
      ...{ colour: InvoiceColour.RED, reverses: blue.id, afterSaleId },
    });
  });
}

/** Runs with the order locked, as refunds are granted; publishes the returned timeline entry. */
async function inOrder(
  context: OrdersContext,
  orderId: string,
  change: (em: EntityManager, order: Order) => Promise<string | undefined>,
): Promise<void> {
  const eventId = await context.em.transactional(async (em) => change(em, await lockOrder(em, orderId)));
  if (eventId) await publishEvent(context, orderId, eventId);
}

type Printed = Pick<IssuedInvoice, 'sellerId' | 'issuerName' | 'issuerTaxNumber' | 'title' | 'taxNumber'>;
type NewInvoice = Printed &
  Pick<IssuedInvoice, 'colour' | 'lines' | 'deducted' | 'reverses' | 'afterSaleId'> & { order: Order };

async function printed(em: EntityManager, order: Order, { sellerId, name, taxNumber }: Issuer): Promise<Printed> {
  const asked = await em.findOneOrFail(Invoice, { orderId: order.id });
  return {
    ...{ sellerId, issuerName: name, issuerTaxNumber: taxNumber },
    ...{ title: asked.title, taxNumber: asked.taxNumber },
  };
}

async function issue(context: OrdersContext, em: EntityManager, { order, ...invoice }: NewInvoice): Promise<string> {
  const issuedAt = new Date();
  const number = await nextNumber(em.getKysely(), invoice.sellerId, issuedAt);
  em.persist(Object.assign(new IssuedInvoice(), { ...invoice, ...number, orderId: order.id, issuedAt }));
  const type = invoice.colour === InvoiceColour.BLUE ? 'INVOICED' : 'INVOICE_REVERSED';
  const event = noteOnOrder(context, order, { type, detail: shownNumber(number), sellerId: invoice.sellerId });
  await em.persist(event).flush();
  return event.id;
}

const SETTLED = [AfterSaleStatus.REFUNDING, AfterSaleStatus.REFUNDED];

async function settledRequests(db: OrdersDatabase, orderId: string, sellerId: string): Promise<SettledRequest[]> {
  const rows = await db
    .selectFrom('after_sale')
    .innerJoin('after_sale_line', 'after_sale_line.after_sale_id', 'after_sale.id')
    .select([
      'after_sale.id',
      'kind',
      'freight_minor as freightMinor',
      'order_line_id as orderLineId',
      'quantity',
      'after_sale_line.goods_minor as goodsMinor',
    ])
    .where('order_id', '=', orderId)
    .where('seller_id', '=', sellerId)
    .where('status', 'in', SETTLED)
    .orderBy('after_sale.id')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((lines) => {
    const [request] = lines;
    return request ? [{ id: request.id, kind: request.kind, freightMinor: request.freightMinor, lines }] : [];
  });
}
