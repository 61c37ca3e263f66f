import type { DomainEvent } from '@minijd/events';
import { sellerById } from '../sellers/index.ts';
import type { UsersContext } from '../users-context.ts';
import { addMessages } from './add-messages.ts';

/** To whom applied for a shop that is open now. */
export async function notifyOfApproval(
  { id, data: { sellerId, ownerId } }: DomainEvent<'users.seller.approved'>,
  context: UsersContext,
): Promise<void> {
  const shop = await context.load(sellerById, sellerId);
  if (!shop) return;
  const { nameZh, nameEn, slug } = shop;
  await addMessages(context, 'SELLER_APPROVED', [{ userId: ownerId, source: id, data: { nameZh, nameEn, slug } }]);
}

export async function notifyOfRejection(
  { id, data: { userId, reason } }: DomainEvent<'users.seller.rejected'>,
  context: UsersContext,
): Promise<void> {
  await addMessages(context, 'SELLER_REJECTED', [{ userId, source: id, data: { reason } }]);
}

/** To whoever acts for a shop that was suspended or restored. */
export async function notifyOfStanding(
  { id, data: { sellerId, suspended } }: DomainEvent<'users.seller.standingChanged'>,
  context: UsersContext,
): Promise<void> {
  const shop = await context.load(sellerById, sellerId);
  if (!shop?.ownerId) return;
  const { ownerId: userId, nameZh, nameEn, slug, suspendReason } = shop;
  const data = { nameZh, nameEn, slug };
  if (suspended) {
    const reason = suspendReason ?? '';
    await addMessages(context, 'SELLER_SUSPENDED', [{ userId, source: id, data: { ...data, reason } }]);
  } else await addMessages(context, 'SELLER_RESTORED', [{ userId, source: id, data }]);
}
