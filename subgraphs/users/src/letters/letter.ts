import type { Locale } from '@minijd/subgraph';

/** A link with a one-time token. */
export interface OneTimeLink {
  /** Path with its token, such as `/reset-password#token=…`. */
  path: string;
  /** ISO 8601. A letter is not sent after that. */
  expiresAt: string;
}

/** A product and the path of its page. */
export interface LetterProduct {
  nameZh: string;
  nameEn: string;
  path: string;
}

/** The data of each kind of letter. Moments are ISO 8601. */
export interface LetterData {
  VERIFY_EMAIL: OneTimeLink;
  PASSWORD_RESET: OneTimeLink;
  /** Notifies the owner of an address when it was used for another sign-up. */
  ACCOUNT_EXISTS: Record<string, never>;
  /** Sent to the previous address of the account. */
  EMAIL_CHANGED: { newEmail: string; at: string; contact: string };
  PASSWORD_CHANGED: { at: string };
  NEW_DEVICE: { browser: string; ipAddress?: string; at: string };
  ACCOUNT_SUSPENDED: { reason: Record<Locale, string>; until?: string; contact: string };
  ACCOUNT_RESTORED: Record<string, never>;
  /** Sessions have ended; until then signing in can keep the account. */
  ACCOUNT_DELETION_REQUESTED: { dueAt: string };
  /** To the address that was the account's. */
  ACCOUNT_DELETED: Record<string, never>;
  SELLER_APPROVED: { shopName: string; slug: string };
  SELLER_REJECTED: { reason: string };
  SELLER_SUSPENDED: { shopName: string; reason: string };
  SELLER_RESTORED: { shopName: string; slug: string };
  PARTNER_APPROVED: { name: string };
  PARTNER_REJECTED: { reason: string };
  PARTNER_SUSPENDED: { name: string; reason: string };
  PARTNER_RESTORED: { name: string };
  ORDER_PLACED: { orderId: string };
  ORDER_SHIPPED: { orderId: string; shipmentId: string };
  ORDER_DELIVERED: { orderId: string; shipmentId: string };
  /** In fen; `destination` is `ORIGINAL` or `BALANCE`. */
  REFUNDED: { orderId: string; orderNo: string; amountMinor: number; destination: string };
  PRICE_DROP: { product: LetterProduct; priceMinor: number; beforeMinor: number };
  BACK_IN_STOCK: { product: LetterProduct };
  SHOP_NEWS: { titleZh: string; titleEn: string; textZh: string; textEn: string; path: string | null };
  /** The answer to an after-sale request. */
  RETURN_ANSWERED: { afterSaleId: string; granted: boolean };
}

export type LetterKind = keyof LetterData;

/**
 * A person, with address and language as of sending; or an address, with the account that the letter is about, so that
 * it is erased with the account.
 */
export type Recipient = { userId: string } | { email: string; language: Locale; about?: string };

/** A letter to be sent. */
export type Letter = {
  [Kind in LetterKind]: {
    kind: Kind;
    to: Recipient;
    data: LetterData[Kind];
    /** A key such as an event id: the letter is sent once per key and recipient. */
    once?: string;
  };
}[LetterKind];
