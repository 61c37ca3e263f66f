/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The kind of an after-sale request. */
export type AfterSaleKind =
  /** The price fell soon after payment; the difference is refunded at once. */
  | 'PRICE_PROTECTION'
  /** A refund of paid goods that are not shipped yet. */
  | 'REFUND'
  /** A refund of shipped goods, all or a part of what was paid, without sending them back. */
  | 'REFUND_ONLY'
  /** Delivered goods are sent back and then refunded. */
  | 'RETURN';

/** Why the buyer asks. */
export type AfterSaleReason =
  /** Not wanted any more. */
  | 'CHANGED_MIND'
  /** Costs less now. */
  | 'CHEAPER_NOW'
  /** Broken on arrival. */
  | 'DAMAGED'
  /** Does not work. */
  | 'DEFECTIVE'
  /** Differs from its page. */
  | 'NOT_AS_DESCRIBED'
  /** The parcel, or a part of it, has not arrived. */
  | 'NOT_RECEIVED'
  /** Another SKU, number or address was meant. */
  | 'ORDERED_WRONG'
  /** Something else; the text says what. */
  | 'OTHER'
  /** It takes too long. */
  | 'TOO_SLOW'
  /** Something else came. */
  | 'WRONG_ITEM';

/** The status of an after-sale request. */
export type AfterSaleStatus =
  /** Granted; the buyer sends the goods back. */
  | 'AWAITING_RETURN'
  /** Refunded. */
  | 'REFUNDED'
  /** Settled; the refund is pending. */
  | 'REFUNDING'
  /** The seller declined, and said why. */
  | 'REJECTED'
  /** Waits for the seller; without an answer in time it is granted. */
  | 'REQUESTED'
  /** The goods are on their way to the seller. */
  | 'RETURNING'
  /** The buyer withdrew it, or did not send the goods in time. */
  | 'WITHDRAWN';

/** The kind of a coupon's discount. */
export type CouponKind =
  /** A fixed amount. */
  | 'FIXED'
  /** Delivery, up to a cap. */
  | 'FREE_SHIPPING'
  /** A share of the price, up to a cap. */
  | 'PERCENTAGE';

/** What freight is charged by. */
export type FreightMeasure =
  /** Units of all goods of the seller. */
  | 'PIECES'
  /** Grams of all goods of the seller. */
  | 'WEIGHT';

/** A coupon, known by its code. */
export type ImportCouponInput = {
  /** FIXED: what it takes off; less than `minSpend`. */
  amount?: string | null | undefined;
  /** PERCENTAGE and FREE_SHIPPING: the most it takes off. */
  cap?: string | null | undefined;
  /** How often it can be claimed; absent: without limit. */
  claimLimit?: number | null | undefined;
  /** Its short name among administrators: letters, digits and hyphens, 64 at most. */
  code: string;
  /** When it ends. */
  endsAt: Date | string;
  /** What it takes off. */
  kind: CouponKind;
  /** The minimum amount of its goods. */
  minSpend?: string | null | undefined;
  /** What it is called in English. */
  nameEn: string;
  /** What it is called in Chinese. */
  nameZh: string;
  /** Only for people who have not bought anything yet. */
  newCustomersOnly?: boolean;
  /** How often one person can claim it, 1 to 1000. */
  perPersonLimit?: number;
  /** PERCENTAGE: 1 to 99; 10 takes a tenth off. */
  percent?: number | null | undefined;
  /** What goods it is for. */
  scope?: PromotionScope;
  /** Ids of the sellers, categories or products it is for, 100 at most. */
  scopeIds?: Array<string> | null | undefined;
  /** The shop that gives and pays it; absent: MiniJD. */
  sellerId?: string | null | undefined;
  /** Can be used together with other stackable ones. */
  stackable?: boolean;
  /** From when on it can be claimed and used. */
  startsAt: Date | string;
  /** How often it can be used by all together; absent: without limit. */
  totalLimit?: number | null | undefined;
};

/** A freight template, known by its code. */
export type ImportFreightTemplateInput = {
  /** Its code. */
  code: string;
  /** What it charges by. */
  measure?: FreightMeasure;
  /** Whose parcels it is for; absent: all sellers without one. */
  sellerId?: string | null | undefined;
  /** At least one. */
  zones: Array<ImportFreightZoneInput>;
};

/** What delivery into some provinces costs. */
export type ImportFreightZoneInput = {
  /** Grams, or pieces, the first price is for. */
  firstGrams: number;
  /** The first price in minor units. */
  firstMinor: number;
  /** Free freight from this amount, in minor units; absent: never. */
  freeFromMinor?: number | null | undefined;
  /** The provinces; none: all others. */
  provinces: Array<string>;
  /** Grams, or pieces, of every step beyond. */
  stepGrams: number;
  /** Price of every started step in minor units. */
  stepMinor: number;
};

/** Points the shop gives somebody. */
export type ImportPointsInput = {
  /** Its idempotency key. */
  key: string;
  /** How many, 1 to 1,000,000. */
  points: number;
  /** To whom. */
  userId: string;
};

/** Promotions to add or update. */
export type ImportPromotionsInput = {
  /** Coupons; those whose code is known stay as they are. */
  coupons?: Array<ImportCouponInput> | null | undefined;
  /** Freight templates. */
  freightTemplates?: Array<ImportFreightTemplateInput> | null | undefined;
  /** Points. */
  points?: Array<ImportPointsInput> | null | undefined;
  /** Spend discounts. */
  spendDiscounts?: Array<ImportSpendDiscountInput> | null | undefined;
};

/** A spend discount, known by its code. */
export type ImportSpendDiscountInput = {
  /** Its code. */
  code: string;
  /** And before this moment. */
  endsAt: Date | string;
  /** What it is called in English. */
  nameEn: string;
  /** What it is called in Chinese. */
  nameZh: string;
  /** Counts every time its amount is reached. */
  repeats?: boolean;
  /** What goods it is for. */
  scope?: PromotionScope;
  /** Ids of the sellers, categories or products it is for. */
  scopeIds?: Array<string> | null | undefined;
  /** The shop that gives and pays it; absent: MiniJD. */
  sellerId?: string | null | undefined;
  /** It counts from then on. */
  startsAt: Date | string;
  /** At least one. */
  tiers: Array<ImportTierInput>;
};

/** From an amount on, something is taken off. */
export type ImportTierInput = {
  /** From so much on, in minor units. */
  fromMinor: number;
  /** Taken off, in minor units; less than `fromMinor`. */
  offMinor: number;
};

/** Units of a SKU in an imported order, at its present price. */
export type ImportedLineInput = {
  /** How many, 1 to 999. */
  quantity: number;
  /** When its buyer reviewed it. */
  reviewedAt?: Date | string | null | undefined;
  /** The SKU. */
  skuId: string;
};

/** An order that was placed elsewhere, or before this shop: nobody is told of it. */
export type ImportedOrderInput = {
  /** Who bought. */
  buyerId: string;
  /** A note of the buyer to the seller. */
  buyerNote?: string | null | undefined;
  /** Who carries its parcels. */
  carrier?: string | null | undefined;
  /** Whether an attempt to pay failed before. */
  declined?: boolean;
  /** Its key in the source, 1 to 80 characters; a known one is not changed. */
  key: string;
  /** At least one line. */
  lines: Array<ImportedLineInput>;
  /** How it was paid. */
  method: PaymentMethod;
  /** When it was placed; then cancelled, or paid, shipped, delivered and completed as far as it has come. */
  moments: Array<Date | string>;
  /** Their address. */
  recipientAddress: string;
  /** Who receives it. */
  recipientName: string;
  /** Their phone. */
  recipientPhone: string;
  /** After-sale requests. */
  requests?: Array<ImportedRequestInput>;
  /** CANCELLED, PAID, SHIPPED, DELIVERED or COMPLETED. */
  status: OrderStatus;
};

/** An after-sale request for one line of an imported order. */
export type ImportedRequestInput = {
  /** When it was made. */
  at: Date | string;
  /** What is asked for. */
  kind: AfterSaleKind;
  /** Which line, from 0. */
  line: number;
  /** How many units; some of the order stay sold. */
  quantity: number;
  /** Why. */
  reason: AfterSaleReason;
  /** Why the seller declined. */
  rejectReason?: string | null | undefined;
  /** How far it has come. */
  status: AfterSaleStatus;
  /** The buyer's explanation. */
  text?: string | null | undefined;
};

/** The status of an order. */
export type OrderStatus =
  /** Cancelled; nothing has to be paid. */
  | 'CANCELLED'
  /** The buyer has confirmed receipt. */
  | 'COMPLETED'
  /** Delivered. */
  | 'DELIVERED'
  /** Paid; waits for the seller to ship. */
  | 'PAID'
  /** Placed; its goods are reserved until it is paid or expires. */
  | 'PENDING'
  /** Refunded. */
  | 'REFUNDED'
  /** Being refunded. */
  | 'REFUNDING'
  /** On its way. */
  | 'SHIPPED';

/** How to pay. */
export type PaymentMethod =
  /** Alipay. */
  | 'ALIPAY'
  /** Balance kept with the shop. */
  | 'BALANCE'
  /** Bank card. */
  | 'CARD'
  /** WeChat Pay. */
  | 'WECHAT_PAY';

/** The goods of a promotion. */
export type PromotionScope =
  /** Some categories with their subcategories. */
  | 'CATEGORY'
  /** Everything in the shop. */
  | 'EVERYTHING'
  /** Some products. */
  | 'PRODUCT'
  /** Goods of some sellers. */
  | 'SELLER';

/** A top-up of a balance. */
export type TopUpBalanceInput = {
  /** How much, in yuan; 1,000,000 at most. */
  amount: string;
  /** An idempotency key made by the client: repeating it adds nothing twice. */
  idempotencyKey: string;
  /** Why, for the person and the audit log; 200 characters at most. */
  note: string;
  /** Whose. */
  userId: string;
};

/** Why a mutation was refused; the same codes in the whole graph. */
export type UserErrorCode =
  /** The account may not be used for now; the message says why, until when, and how to object. */
  | 'ACCOUNT_SUSPENDED'
  /** A delivery address is needed. */
  | 'ADDRESS_REQUIRED'
  /** You reviewed this purchase already. */
  | 'ALREADY_REVIEWED'
  /** Nothing is selected to buy. */
  | 'CART_EMPTY'
  /** It was changed meanwhile, or already exists. */
  | 'CONFLICT'
  /** The coupon is not for these goods, or they cost too little. */
  | 'COUPON_NOT_APPLICABLE'
  /** The coupon is used up, expired, or not to be had (again). */
  | 'COUPON_UNAVAILABLE'
  /** Something of the account is not finished yet, so it cannot be deleted. */
  | 'DELETION_BLOCKED'
  /** The account is about to be deleted; signing in with `keepAccount` keeps it. */
  | 'DELETION_REQUESTED'
  /** This idempotency key was used with other input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Fewer points can be spent than wanted. */
  | 'INSUFFICIENT_POINTS'
  /** That account or password is not right. */
  | 'INVALID_CREDENTIALS'
  /** A value is missing or not allowed. */
  | 'INVALID_INPUT'
  /** The quantity is not a whole number in the allowed range. */
  | 'INVALID_QUANTITY'
  /** The state of the order does not allow this. */
  | 'INVALID_TRANSITION'
  /** The most that is allowed is reached. */
  | 'LIMIT_REACHED'
  /** The link of an e-mail was used, replaced or is too old; ask for another. */
  | 'LINK_EXPIRED'
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** Only buyers of the product may review it. */
  | 'NOT_PURCHASED'
  /** Fewer units are available than wanted. */
  | 'OUT_OF_STOCK'
  /** The password must be confirmed first: see `confirmPassword`. */
  | 'PASSWORD_REQUIRED'
  /** The payment provider declined. */
  | 'PAYMENT_DECLINED'
  /** The total differs from the one you confirmed. */
  | 'PRICE_CHANGED'
  /** Too many attempts; wait. */
  | 'RATE_LIMITED'
  /** The password was right; a code of the second factor is needed, too. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The session ended; sign in again. */
  | 'SESSION_EXPIRED'
  /** The product is not for sale any more. */
  | 'UNAVAILABLE'
  /** The password is too short or too common. */
  | 'WEAK_PASSWORD';

export type ImportPromotionsMutationVariables = Exact<{
  input: ImportPromotionsInput;
}>;


export type ImportPromotionsMutation = { _importPromotions: boolean };

export type TopUpBalanceMutationVariables = Exact<{
  input: TopUpBalanceInput;
}>;


export type TopUpBalanceMutation = { topUpBalance: { userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ImportOrdersMutationVariables = Exact<{
  input: Array<ImportedOrderInput> | ImportedOrderInput;
  now: Date | string;
}>;


export type ImportOrdersMutation = { _importOrders: Array<{ key: string, orderId: string, orderNo: string, lineIds: Array<string>, afterSaleIds: Array<string> }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ImportPromotionsDocument = new TypedDocumentString(`
    mutation ImportPromotions($input: ImportPromotionsInput!) {
  _importPromotions(input: $input)
}
    `) as unknown as TypedDocumentString<ImportPromotionsMutation, ImportPromotionsMutationVariables>;
export const TopUpBalanceDocument = new TypedDocumentString(`
    mutation TopUpBalance($input: TopUpBalanceInput!) {
  topUpBalance(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TopUpBalanceMutation, TopUpBalanceMutationVariables>;
export const ImportOrdersDocument = new TypedDocumentString(`
    mutation ImportOrders($input: [ImportedOrderInput!]!, $now: DateTime!) {
  _importOrders(input: $input, now: $now) {
    key
    orderId
    orderNo
    lineIds
    afterSaleIds
  }
}
    `) as unknown as TypedDocumentString<ImportOrdersMutation, ImportOrdersMutationVariables>;