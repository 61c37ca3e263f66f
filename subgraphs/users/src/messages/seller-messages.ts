import type { AfterSaleEventPayload, DomainEvent } from '@minijd/events';
import { SkuSnapshotsDocument } from '../calls/catalog.generated.ts';
import { ownersOfSellers } from '../sellers/index.ts';
import type { UsersContext } from '../users-context.ts';
import { addMessages } from './add-messages.ts';
import type { MessageData } from './message-data.ts';
import type { MessageKind } from './message-kind.ts';
import { afterSaleData, orderData } from './order-messages.ts';

/** Adds messages for the people who act for the sellers. */
export async function notifySellers<Kind extends MessageKind>(
  context: UsersContext,
  kind: Kind,
  { sellerIds, source, data }: { sellerIds: readonly string[]; source: string; data: MessageData[Kind] },
): Promise<void> {
  const owners = await ownersOfSellers(context.db, sellerIds);
  await addMessages(
    context,
    kind,
    owners.map((userId) => ({ userId, source, data })),
  );
}

/** To every seller with goods in a paid order. */
export async function notifyOfOrderToShip(
  { id, data }: DomainEvent<'orders.order.paid'>,
  context: UsersContext,
): Promise<void> {
  const ids = data.lines.map(({ skuId }) => skuId);
  const { _skuSnapshots: skus } = await context.call('catalog', SkuSnapshotsDocument, { ids });
  for (const [sellerId, own] of Map.groupBy(skus, (sku) => sku.sellerId)) {
    const sold = new Set(own.map(({ skuId }) => skuId));
    const lines = data.lines.filter(({ skuId }) => sold.has(skuId));
    await notifySellers(context, 'ORDER_TO_SHIP', {
      sellerIds: [sellerId],
      source: id,
      data: orderData({ ...data, lines }),
    });
  }
}

export function notifySellerOfRequest(kind: 'AFTER_SALE_REQUESTED' | 'RETURN_SENT' | 'SALE_CANCELLED') {
  return ({ id, data }: { id: string; data: AfterSaleEventPayload }, context: UsersContext): Promise<void> =>
    notifySellers(context, kind, { sellerIds: [data.sellerId], source: id, data: afterSaleData(data) });
}

/** At most once a day per SKU, because stock may fluctuate around the limit. */
export async function notifyOfLowStock(
  { at, data: { skuId, available } }: DomainEvent<'catalog.stock.low'>,
  context: UsersContext,
): Promise<void> {
  const { _skuSnapshots: skus } = await context.call('catalog', SkuSnapshotsDocument, { ids: [skuId] });
  for (const { sellerId, productId, productSlug, nameZh, nameEn, code } of skus) {
    await notifySellers(context, 'LOW_STOCK', {
      sellerIds: [sellerId],
      source: `${skuId} ${at.slice(0, 10)}`,
      data: { productId, productSlug, nameZh, nameEn, skuId, skuCode: code, available },
    });
  }
}
