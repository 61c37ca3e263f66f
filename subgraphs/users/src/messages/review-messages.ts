import type { DomainEvent } from '@minijd/events';
import { SkuSnapshotsDocument } from '../calls/catalog.generated.ts';
import type { UsersContext } from '../users-context.ts';
import { addMessages } from './add-messages.ts';
import { notifySellers } from './seller-messages.ts';

/** To the seller, once for each review. */
export async function notifyOfReview(
  { data: { reviewId, skuId, rating } }: DomainEvent<'reviews.review.published'>,
  context: UsersContext,
): Promise<void> {
  const { _skuSnapshots: skus } = await context.call('catalog', SkuSnapshotsDocument, { ids: [skuId] });
  for (const { sellerId, productId, productSlug, nameZh, nameEn } of skus) {
    const data = { productId, productSlug, nameZh, nameEn, skuId, rating };
    await notifySellers(context, 'REVIEW_RECEIVED', { sellerIds: [sellerId], source: reviewId, data });
  }
}

/** To the author. */
export async function notifyOfRejectedReview(
  { id, data: { authorId, productId, skuId, followUp, reason } }: DomainEvent<'reviews.review.rejected'>,
  context: UsersContext,
): Promise<void> {
  const found = skuId ? await context.call('catalog', SkuSnapshotsDocument, { ids: [skuId] }) : undefined;
  const { nameZh, nameEn } = found?._skuSnapshots[0] ?? {};
  const data = { productId, nameZh: nameZh ?? null, nameEn: nameEn ?? null, followUp, reason };
  await addMessages(context, 'REVIEW_REJECTED', [{ userId: authorId, source: id, data }]);
}
