import { unauthenticated, type Viewer } from '@minijd/subgraph';
import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '5b0f9d4e-1f7e-4c0e-9a57-6f0a3e2b8c11';

export interface CartOwner {
  cartId: string;
  userId?: string;
  guestId?: string;
  /** The guest's cart, to be merged into this one. */
  guestCartId?: string;
}

export function userCartId(userId: string): string {
  return uuidv5(`user:${userId}`, NAMESPACE);
}

function guestCartId(guestId: string): string {
  return uuidv5(`guest:${guestId}`, NAMESPACE);
}

/** The owner of the request's cart: the user, else the guest; undefined without an identity. */
export function cartOwner({ userId, guestId }: Pick<Viewer, 'userId' | 'guestId'>): CartOwner | undefined {
  if (userId) return { cartId: userCartId(userId), userId, ...(guestId && { guestCartId: guestCartId(guestId) }) };
  return guestId ? { cartId: guestCartId(guestId), guestId } : undefined;
}

export function requireOwner(viewer: Viewer): CartOwner {
  const owner = cartOwner(viewer);
  if (!owner) throw unauthenticated();
  return owner;
}

/** The empty cart of a visitor without an identity. */
export const NOBODYS_CART_ID = uuidv5('nobody', NAMESPACE);
