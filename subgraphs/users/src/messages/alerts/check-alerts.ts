import type { EntityManager } from '@mikro-orm/postgresql';
import { ProductOfferDocument, type ProductOfferQuery } from '../../calls/catalog.generated.ts';
import { type Letter, sendLetter } from '../../letters/index.ts';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { writeMessages } from '../add-messages.ts';
import type { MessageData, NewMessage } from '../message-data.ts';
import { announce } from '../message-topic.ts';
import { awaitedSkus, productsWithAlerts, takeMetAlerts } from './product-alert.rows.ts';

/** Alerts handled per transaction. */
const PAGE = 500;

type Offer = ProductOfferQuery['_searchDocuments'][number];
type Taken = Awaited<ReturnType<typeof takeMetAlerts>>[number];

interface MetAlerts {
  kind: 'BACK_IN_STOCK' | 'PRICE_DROP';
  subjectId: string;
  /** For price alerts: the present price. */
  priceMinor?: number;
  dataOf: (alert: Taken) => MessageData['BACK_IN_STOCK'] | MessageData['PRICE_DROP'];
}

/** Sends a job for changed products with alerts; one job covers all changes of a product meanwhile. */
export async function wakeAlerts(
  { data: { productIds } }: { data: { productIds: string[] } },
  { db, bus }: UsersContext,
): Promise<void> {
  for (const productId of await productsWithAlerts(db, productIds)) {
    await bus.send(db, 'users.checkAlerts', { productId }, { key: productId });
  }
}

/** Sends messages for all alerts of a product that its present price and stock trigger. */
export async function checkAlerts({ productId }: { productId: string }, context: UsersContext): Promise<void> {
  const skuIds = await awaitedSkus(context.db, productId);
  const answer = await context.call('catalog', ProductOfferDocument, { productId, skuIds });
  const [offer] = answer._searchDocuments;
  if (!offer) return;
  for (const met of metBy(offer, answer._skuSnapshots)) await fire(context, productId, met);
}

function metBy(offer: Offer, skus: ProductOfferQuery['_skuSnapshots']): MetAlerts[] {
  const { productId, slug: productSlug, nameZh, nameEn, priceMinorMin, inStock } = offer;
  const product = { productId, productSlug, nameZh, nameEn };
  const back = skus
    .filter(({ available, forSale }) => forSale && available > 0)
    .map(({ skuId }) => ({
      kind: 'BACK_IN_STOCK' as const,
      subjectId: skuId,
      dataOf: () => ({ ...product, skuId }),
    }));
  if (!inStock) return back;
  const cheaper = {
    kind: 'PRICE_DROP' as const,
    subjectId: productId,
    priceMinor: priceMinorMin,
    dataOf: ({ priceMinor }: Taken) => ({ ...product, priceMinor: priceMinorMin, beforeMinor: priceMinor }),
  };
  return [...back, cheaper];
}

/** Page by page: an alert is deleted in the transaction that adds its message. */
async function fire(context: UsersContext, productId: string, { dataOf, ...met }: MetAlerts): Promise<void> {
  const { em, topics } = context;
  const page = async (transaction: EntityManager) => {
    const db: UsersDatabase = transaction.getKysely();
    const taken = await takeMetAlerts(db, { ...met, productId }, PAGE);
    const messages = taken.map((alert) => ({ userId: alert.userId, source: alert.id, data: dataOf(alert) }));
    for (const alert of taken) await sendLetter(context, transaction, letterOf(met.kind, alert, dataOf(alert)));
    return { taken, added: await writeMessages(db, met.kind, messages as NewMessage<typeof met.kind>[]) };
  };
  for (;;) {
    const { taken, added } = await em.transactional(page);
    await announce(topics, added);
    if (taken.length < PAGE) return;
  }
}

/** The setting for letters is checked when the letter is sent. */
function letterOf(kind: MetAlerts['kind'], { id, userId }: Taken, data: ReturnType<MetAlerts['dataOf']>): Letter {
  const { productSlug, nameZh, nameEn } = data;
  const name = nameZh ?? nameEn ?? productSlug;
  const path = 'skuId' in data ? `/p/${productSlug}?sku=${data.skuId}` : `/p/${productSlug}`;
  const product = { nameZh: name, nameEn: nameEn ?? name, path };
  const to = { userId };
  if (kind === 'BACK_IN_STOCK' || !('priceMinor' in data))
    return { kind: 'BACK_IN_STOCK', to, once: id, data: { product } };
  const { priceMinor, beforeMinor } = data;
  return { kind: 'PRICE_DROP', to, once: id, data: { product, priceMinor, beforeMinor } };
}
