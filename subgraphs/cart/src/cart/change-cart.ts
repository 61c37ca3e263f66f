import type { CartContext, CartDatabase } from '../cart-context.ts';
import { type CartOwner, requireOwner } from './cart-owner.ts';
import { publishCart } from './cart-topic.ts';
import { mergeGuestCart } from './merge-guest-cart.ts';

/** Locks the owner's cart, creating it on first use; returns whether a guest cart must be merged. */
async function lockCart(db: CartDatabase, owner: CartOwner): Promise<boolean> {
  const now = new Date();
  const { guestWaits } = await db
    .insertInto('cart')
    .values({ id: owner.cartId, user_id: owner.userId, guest_id: owner.guestId, changed_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ changed_at: now }))
    .returning((eb) =>
      eb
        .exists(
          eb
            .selectFrom('cart as guest')
            .select('guest.id')
            .where('guest.id', '=', owner.guestCartId ?? null),
        )
        .as('guestWaits'),
    )
    .executeTakeFirstOrThrow();
  return Boolean(guestWaits);
}

/** Runs a change of the viewer's cart, one at a time per cart, after merging the guest cart. */
export async function changeCart(
  context: CartContext,
  change: (db: CartDatabase, cartId: string) => Promise<void>,
): Promise<void> {
  const owner = requireOwner(context.viewer);
  await context.em.transactional(async (em) => {
    const db: CartDatabase = em.getKysely();
    const guestWaits = await lockCart(db, owner);
    if (guestWaits && owner.guestCartId) await mergeGuestCart(db, { from: owner.guestCartId, into: owner.cartId });
    await change(db, owner.cartId);
  });
  await publishCart(context, owner.cartId);
}
