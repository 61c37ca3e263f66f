import { uploadsInUse } from '@minijd/subgraph';
import { UploadsOfCatalogDocument } from '../../calls/catalog.generated.ts';
import { UploadsOfOrdersDocument } from '../../calls/orders.generated.ts';
import { UploadsOfReviewsDocument } from '../../calls/reviews.generated.ts';
import type { UsersContext } from '../../users-context.ts';

/** Forms keep what was typed, and keys of pictures with it, on a device for 30 days. */
const KEPT_MS = 31 * 24 * 60 * 60 * 1000;

const UPLOAD = /^(?:uploads|private)\/[0-9a-f-]{36}\/[0-9a-f-]{36}\.webp$/;

/**
 * Removes pictures that were uploaded more than a month ago and are shown nowhere, with what was drawn of them. When a
 * part of the shop does not answer, nothing is removed.
 */
export async function collectPictures(_data: object, context: UsersContext): Promise<void> {
  const { media, log } = context;
  const old = await oldUploads(media);
  if (old.length === 0) return;
  const [own, catalog, orders, reviews] = await Promise.all([
    uploadsInUse(context.db, 'users', { except: ['audit_entry'] }),
    context.call('catalog', UploadsOfCatalogDocument, {}),
    context.call('orders', UploadsOfOrdersDocument, {}),
    context.call('reviews', UploadsOfReviewsDocument, {}),
  ]);
  const elsewhere = [catalog._uploadsOfCatalog, orders._uploadsOfOrders, reviews._uploadsOfReviews];
  const used = new Set([own, ...elsewhere].flat());
  const unused = old.filter((key) => !used.has(key));
  for (const key of unused) {
    await media.remove(key);
    await media.removeFolder(key.slice(0, key.lastIndexOf('.')));
  }
  if (unused.length > 0) log.info({ count: unused.length }, 'removed pictures that nothing shows');
}

async function oldUploads(media: UsersContext['media']): Promise<string[]> {
  const before = Date.now() - KEPT_MS;
  const old: string[] = [];
  for (const folder of ['uploads', 'private']) {
    for await (const { key, since } of media.list(folder)) {
      if (since.getTime() < before && UPLOAD.test(key)) old.push(key);
    }
  }
  return old;
}
