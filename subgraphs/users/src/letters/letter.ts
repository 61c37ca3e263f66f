import type { Locale } from '@minijd/subgraph';

/** A page of the shop that ends something, for as long as its one-time token is valid. */
export interface OneTimeLink {
  /** Path with its token, such as `/reset-password#token=…`. */
  path: string;
  /** ISO 8601. A letter that could not be sent until then is not sent any more. */
  expiresAt: string;
}

/** A product and the path of its page. */
export interface LetterProduct {
  nameZh: string;
  nameEn: string;
  path: string;
}

/** What letters are about, and what each says besides its words. Moments are ISO 8601. */
export interface LetterData {
  VERIFY_EMAIL: OneTimeLink;
  PASSWORD_RESET: OneTimeLink;
  /** Somebody signed up with the address of an account: its owner is notified. */
  ACCOUNT_EXISTS: Record<string, never>;
  /** To the address that was the account's until now. */
  EMAIL_CHANGED: { newEmail: string; at: string };
  PASSWORD_CHANGED: { at: string };
  NEW_DEVICE: { browser: string; ipAddress?: string; at: string };
  SELLER_APPROVED: { shopName: string; slug: string };
  SELLER_REJECTED: { reason: string };
  SELLER_SUSPENDED: { shopName: string; reason: string };
  SELLER_RESTORED: { shopName: string; slug: string };
  ORDER_PLACED: { orderId: string };
  ORDER_SHIPPED: { orderId: string; shipmentId: string };
  ORDER_DELIVERED: { orderId: string; shipmentId: string };
  /** In fen; `destination` is `ORIGINAL` or `BALANCE`. */
  REFUNDED: { orderId: string; orderNo: string; amountMinor: number; destination: string };
  PRICE_DROP: { product: LetterProduct; priceMinor: number; beforeMinor: number };
  BACK_IN_STOCK: { product: LetterProduct };
  /** The answer to an after-sale request. */
  RETURN_ANSWERED: { afterSaleId: string; granted: boolean };
}

export type LetterKind = keyof LetterData;

/** A person, wherever their mail goes when it is sent and in the language they chose then; or an address. */
export type Recipient = { userId: string } | { email: string; language: Locale };

/** A letter to be sent. */
export type Letter = {
  [Kind in LetterKind]: {
    kind: Kind;
    to: Recipient;
    data: LetterData[Kind];
    /** What the letter is about happened once, such as the id of an event: so it is sent once for each recipient. */
    once?: string;
  };
}[LetterKind];
