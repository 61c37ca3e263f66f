/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An address to add or change. */
export type AddressInput = {
  /** City of the province; a municipality is its own. */
  city: string;
  /** District, county or town of the city. */
  district: string;
  /** Which address to change; absent adds one. */
  id?: string | null | undefined;
  /** Whether to make it the default. */
  isDefault?: boolean | null | undefined;
  /** A mainland number, or one with + and a country code. */
  phone: string;
  /** Postal code, up to 12 characters. */
  postalCode?: string | null | undefined;
  /** Province, such as 广东省; 广东 will do. The shop delivers to all of China. */
  province: string;
  /** The recipient, 1 to 50 characters. */
  recipient: string;
  /** Street, house, flat, 1 to 200 characters. */
  street: string;
};

/** A product somebody kept or looked at. */
export type ImportedKeptInput = {
  /** When. */
  at: Date | string;
  /** What it cost then. */
  price: string;
  /** Which product. */
  productId: string;
  /** Who. */
  userId: string;
};

/** A message about an imported order or request. */
export type ImportedMessageInput = {
  /** The after-sale request. */
  afterSaleId?: string | null | undefined;
  /** When it was sent. */
  at: Date | string;
  /** Of what kind; one about an order or a request. */
  kind: MessageKind;
  /** The order. */
  orderId: string;
  /** Its number. */
  orderNo: string;
  /** The product for its picture. */
  productId?: string | null | undefined;
  /** Whether it has been read. */
  read: boolean;
  /** Of a parcel. */
  trackingNo?: string | null | undefined;
  /** For whom. */
  userId: string;
};

/** News with an id of their own: imported again, they are not sent again. */
export type ImportedNewsInput = {
  /** The administrator in whose name they are. */
  authorId: string;
  /** Identifies them. */
  id: string;
  /** The page of the shop it leads to, such as `/coupons`. */
  path?: string | null | undefined;
  /** Text in English, 300 characters at most. */
  textEn: string;
  /** Text in Chinese, 300 characters at most. */
  textZh: string;
  /** Title in English, 60 characters at most. */
  titleEn: string;
  /** Title in Chinese, 60 characters at most. */
  titleZh: string;
};

/** A partner with its first key, as in the sample shop. */
export type ImportedPartnerInput = {
  /** The administrator in whose name it is approved. */
  administratorId: string;
  /** The e-mail address of whom to ask. */
  contact: string;
  /** The text of its key. */
  key: string;
  /** The organisation. */
  name: string;
  /** The person it acts for. */
  ownerId: string;
  /** What it uses the graph for. */
  purpose: string;
  /** Those of the partner and of its key. */
  scopes: Array<PartnerScope>;
  /** Its website. */
  website: string;
};

/** A person of an imported shop. */
export type ImportedPersonInput = {
  /** Their addresses, the default first; for people who have none yet. */
  addresses?: Array<AddressInput> | null | undefined;
  /** The name others see. */
  displayName: string;
  /** Their e-mail address, which counts as proven; an account that has proven it is updated. */
  email: string;
  /** Their id in the source, returned with their id here. */
  externalId: string;
  /** Without one they cannot sign in. */
  password?: string | null | undefined;
  /** What they may do. */
  role: Role;
  /** The seller they act for. */
  sellerSlug?: string | null | undefined;
  /** Roles of an administrator; absent: SUPER. */
  staffRoles?: Array<StaffRole> | null | undefined;
  /** Why they are suspended until further notice; for people who never were. */
  suspendedFor?: SuspensionReason | null | undefined;
};

/** A seller of an imported shop. */
export type ImportedSellerInput = {
  /** Its description in English. */
  descriptionEn?: string | null | undefined;
  /** Its description in Chinese. */
  descriptionZh?: string | null | undefined;
  /** Key of its logo in the media store. */
  logo?: string | null | undefined;
  /** Its name in English; one of the two is needed. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
  /** Since when it sells; now, when it is absent. */
  openedAt?: Date | string | null | undefined;
  /** The e-mail address of the person who acts for it. */
  ownerEmail?: string | null | undefined;
  /** 0 to 5. */
  rating: number;
  /** Its slug; a seller that has it is updated. */
  slug: string;
};

/** The kind of a message. */
export type MessageKind =
  /** A return was granted. */
  | 'AFTER_SALE_GRANTED'
  /** The refund of a request is complete. */
  | 'AFTER_SALE_REFUNDED'
  /** A request was declined. */
  | 'AFTER_SALE_REJECTED'
  /** For a seller: a buyer made an after-sale request. */
  | 'AFTER_SALE_REQUESTED'
  /** A request was settled; its refund is pending. */
  | 'AFTER_SALE_SETTLED'
  /** A stock alert was triggered. */
  | 'BACK_IN_STOCK'
  /** For a seller: few units are left of a SKU. */
  | 'LOW_STOCK'
  /** Somebody signed in to the account on a device it does not know. */
  | 'NEW_DEVICE'
  /** The seller corrected the address of an order. */
  | 'ORDER_ADDRESS_CORRECTED'
  /** An order was cancelled. */
  | 'ORDER_CANCELLED'
  /** An order is paid. */
  | 'ORDER_PAID'
  /** An order waits for its payment. */
  | 'ORDER_PLACED'
  /** The seller changed what an unpaid order costs. */
  | 'ORDER_PRICE_CHANGED'
  /** An order was refunded without a request. */
  | 'ORDER_REFUNDED'
  /** For a seller: an order with their goods is paid. */
  | 'ORDER_TO_SHIP'
  /** A problem with the delivery of a parcel. */
  | 'PARCEL_DELAYED'
  /** A parcel has arrived. */
  | 'PARCEL_DELIVERED'
  /** A parcel is on its way. */
  | 'PARCEL_SHIPPED'
  /** The password of the account was changed. */
  | 'PASSWORD_CHANGED'
  /** A price alert was triggered. */
  | 'PRICE_DROP'
  /** For a seller: goods are on their way back. */
  | 'RETURN_SENT'
  /** For a seller: a buyer reviewed their goods. */
  | 'REVIEW_RECEIVED'
  /** A review of the person was rejected. */
  | 'REVIEW_REJECTED'
  /** For a seller: a buyer cancelled goods that were not shipped. */
  | 'SALE_CANCELLED'
  /** For a seller: a buyer changed where a paid order goes. */
  | 'SALE_READDRESSED'
  /** An application to sell was approved. */
  | 'SELLER_APPROVED'
  /** An application to sell has to be corrected. */
  | 'SELLER_REJECTED'
  /** For a seller: their shop sells again. */
  | 'SELLER_RESTORED'
  /** For a seller: their shop was suspended. */
  | 'SELLER_SUSPENDED'
  /** News of the shop. */
  | 'SHOP_NEWS';

/** What a partner may use of the graph. */
export type PartnerScope =
  /** catalog:read: Read products, categories and stock. */
  | 'CATALOG_READ'
  /** catalog:write: Change products and stock of your shop. */
  | 'CATALOG_WRITE'
  /** operations:write: Register operations. */
  | 'OPERATIONS_WRITE'
  /** orders:read: Read your orders, after-sale requests and sales. */
  | 'ORDERS_READ'
  /** orders:write: Ship orders and answer after-sale requests. */
  | 'ORDERS_WRITE'
  /** reviews:read: Read reviews and questions. */
  | 'REVIEWS_READ'
  /** reviews:write: Answer reviews and questions. */
  | 'REVIEWS_WRITE'
  /** search:read: Search products. */
  | 'SEARCH_READ'
  /** users:read: Read your account and what shops show of themselves. */
  | 'USERS_READ';

/** Which application to reject, and why. */
export type RejectSellerApplicationInput = {
  /** Which application. */
  id: string;
  /** What to correct, for the applicant; 500 characters at most. */
  reason: string;
};

/** What a person may do in the shop. */
export type Role =
  /** Administrator of the shop. */
  | 'ADMIN'
  /** Manages products, stock and shipments of one seller. */
  | 'SELLER'
  /** Buys. */
  | 'USER';

/** What to change of an application; what is left out stays as it is, an empty text removes it. */
export type SellerApplicationInput = {
  /** City of the province. */
  city?: string | null | undefined;
  /** The company, as its licence says; 100 characters at most. */
  companyName?: string | null | undefined;
  /** Whom to ask, and who takes goods back; 50 characters at most. */
  contactName?: string | null | undefined;
  /** Its unified social credit code, 18 characters (GB 32100). */
  creditCode?: string | null | undefined;
  /** What it says about itself in English, 2,000 characters at most. */
  descriptionEn?: string | null | undefined;
  /** What it says about itself in Chinese, 2,000 characters at most. */
  descriptionZh?: string | null | undefined;
  /** District, county or town of the city. */
  district?: string | null | undefined;
  /** A picture of the licence: the key that `POST /media/uploads?private` gave. */
  licence?: string | null | undefined;
  /** The logo: the key that `POST /media/uploads` gave. */
  logo?: string | null | undefined;
  /** The name of the shop in English, 40 characters at most. */
  nameEn?: string | null | undefined;
  /** The name of the shop in Chinese, 40 characters at most. */
  nameZh?: string | null | undefined;
  /** A mainland number, or one with + and a country code. */
  phone?: string | null | undefined;
  /** Province that goods go back to; given with city and district. */
  province?: string | null | undefined;
  /** The slug of its page: 3 to 40 lower-case letters, digits and hyphens. */
  slug?: string | null | undefined;
  /** Street and house, 200 characters at most. */
  street?: string | null | undefined;
};

/** The status of an application. */
export type SellerApplicationStatus =
  /** The shop is open. */
  | 'APPROVED'
  /** Being filled in. */
  | 'DRAFT'
  /** Declined with a reason; it can be corrected and submitted again. */
  | 'REJECTED'
  /** Waiting for an administrator. */
  | 'SUBMITTED';

/** What an administrator looks after. */
export type StaffRole =
  /** Products, stock and reviews. */
  | 'CATALOGUE'
  /** Payments, refunds and balances. */
  | 'FINANCE'
  /** Everything; has every permission. */
  | 'SUPER'
  /** Buyers and sellers, their orders and after-sale requests. */
  | 'SUPPORT';

/** Why an account is suspended, as its person is told. */
export type SuspensionReason =
  /** People were insulted or threatened. */
  | 'ABUSE'
  /** Somebody else may be using the account. */
  | 'COMPROMISED'
  /** Orders or reviews were made to deceive. */
  | 'FAKE_ORDERS'
  /** Fraud with orders or payments is suspected. */
  | 'FRAUD'
  /** Its person asked for it. */
  | 'REQUESTED'
  /** Other rules of the shop were broken. */
  | 'RULES';

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

export type ImportPeopleMutationVariables = Exact<{
  input: Array<ImportedPersonInput> | ImportedPersonInput;
}>;


export type ImportPeopleMutation = { _importPeople: Array<{ externalId: string, id: string }> };

export type ImportSellersMutationVariables = Exact<{
  input: Array<ImportedSellerInput> | ImportedSellerInput;
}>;


export type ImportSellersMutation = { _importSellers: Array<{ slug: string, id: string }> };

export type SaveSellerApplicationMutationVariables = Exact<{
  input: SellerApplicationInput;
}>;


export type SaveSellerApplicationMutation = { saveSellerApplication: { application: { id: string, status: SellerApplicationStatus } | null, userErrors: Array<{ message: string }> } | null };

export type SubmitSellerApplicationMutationVariables = Exact<{ [key: string]: never; }>;


export type SubmitSellerApplicationMutation = { submitSellerApplication: { application: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RejectSellerApplicationMutationVariables = Exact<{
  input: RejectSellerApplicationInput;
}>;


export type RejectSellerApplicationMutation = { rejectSellerApplication: { userErrors: Array<{ message: string }> } | null };

export type ImportNewsMutationVariables = Exact<{
  input: Array<ImportedNewsInput> | ImportedNewsInput;
}>;


export type ImportNewsMutation = { _importNews: number };

export type ImportPartnerMutationVariables = Exact<{
  input: ImportedPartnerInput;
}>;


export type ImportPartnerMutation = { _importPartner: boolean };

export type ImportFavoritesMutationVariables = Exact<{
  input: Array<ImportedKeptInput> | ImportedKeptInput;
}>;


export type ImportFavoritesMutation = { _importFavorites: number };

export type ImportViewsMutationVariables = Exact<{
  input: Array<ImportedKeptInput> | ImportedKeptInput;
}>;


export type ImportViewsMutation = { _importViews: number };

export type SampleFollowMutationVariables = Exact<{
  sellerId: string;
}>;


export type SampleFollowMutation = { followShop: { userErrors: Array<{ code: UserErrorCode }> } | null };

export type SamplePriceAlertMutationVariables = Exact<{
  productId: string;
}>;


export type SamplePriceAlertMutation = { alertOnPriceDrop: { userErrors: Array<{ code: UserErrorCode }> } | null };

export type RotateKeysMutationVariables = Exact<{ [key: string]: never; }>;


export type RotateKeysMutation = { _rotateKeys: { id: string, signsFrom: string } };

export type CheckAuditQueryVariables = Exact<{
  number: number;
  hash: string;
  most: number;
}>;


export type CheckAuditQuery = { _checkAudit: { number: number, hash: string, isEnd: boolean, brokenAt: number | null, fault: string | null } };

export type SampleShopQueryVariables = Exact<{
  slug: string;
}>;


export type SampleShopQuery = { shop: { id: string } | null };

export type ImportMessagesMutationVariables = Exact<{
  input: Array<ImportedMessageInput> | ImportedMessageInput;
}>;


export type ImportMessagesMutation = { _importMessages: number };

export type OperationsInUseQueryVariables = Exact<{ [key: string]: never; }>;


export type OperationsInUseQuery = { _operationsInUse: Array<{ partner: string, name: string, text: string, calls: number, errors: number, clients: Array<string>, lastUsedAt: string | null }> };

export type StoredOperationUseQueryVariables = Exact<{ [key: string]: never; }>;


export type StoredOperationUseQuery = { _storedOperationUse: Array<{ operationId: string, calls: number, errors: number, lastUsedAt: string }> };

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

export const ImportPeopleDocument = new TypedDocumentString(`
    mutation ImportPeople($input: [ImportedPersonInput!]!) {
  _importPeople(input: $input) {
    externalId
    id
  }
}
    `) as unknown as TypedDocumentString<ImportPeopleMutation, ImportPeopleMutationVariables>;
export const ImportSellersDocument = new TypedDocumentString(`
    mutation ImportSellers($input: [ImportedSellerInput!]!) {
  _importSellers(input: $input) {
    slug
    id
  }
}
    `) as unknown as TypedDocumentString<ImportSellersMutation, ImportSellersMutationVariables>;
export const SaveSellerApplicationDocument = new TypedDocumentString(`
    mutation SaveSellerApplication($input: SellerApplicationInput!) {
  saveSellerApplication(input: $input) {
    application {
      id
      status
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveSellerApplicationMutation, SaveSellerApplicationMutationVariables>;
export const SubmitSellerApplicationDocument = new TypedDocumentString(`
    mutation SubmitSellerApplication {
  submitSellerApplication {
    application {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitSellerApplicationMutation, SubmitSellerApplicationMutationVariables>;
export const RejectSellerApplicationDocument = new TypedDocumentString(`
    mutation RejectSellerApplication($input: RejectSellerApplicationInput!) {
  rejectSellerApplication(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RejectSellerApplicationMutation, RejectSellerApplicationMutationVariables>;
export const ImportNewsDocument = new TypedDocumentString(`
    mutation ImportNews($input: [ImportedNewsInput!]!) {
  _importNews(input: $input)
}
    `) as unknown as TypedDocumentString<ImportNewsMutation, ImportNewsMutationVariables>;
export const ImportPartnerDocument = new TypedDocumentString(`
    mutation ImportPartner($input: ImportedPartnerInput!) {
  _importPartner(input: $input)
}
    `) as unknown as TypedDocumentString<ImportPartnerMutation, ImportPartnerMutationVariables>;
export const ImportFavoritesDocument = new TypedDocumentString(`
    mutation ImportFavorites($input: [ImportedKeptInput!]!) {
  _importFavorites(input: $input)
}
    `) as unknown as TypedDocumentString<ImportFavoritesMutation, ImportFavoritesMutationVariables>;
export const ImportViewsDocument = new TypedDocumentString(`
    mutation ImportViews($input: [ImportedKeptInput!]!) {
  _importViews(input: $input)
}
    `) as unknown as TypedDocumentString<ImportViewsMutation, ImportViewsMutationVariables>;
export const SampleFollowDocument = new TypedDocumentString(`
    mutation SampleFollow($sellerId: ID!) {
  followShop(sellerId: $sellerId) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SampleFollowMutation, SampleFollowMutationVariables>;
export const SamplePriceAlertDocument = new TypedDocumentString(`
    mutation SamplePriceAlert($productId: ID!) {
  alertOnPriceDrop(input: {productId: $productId}) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SamplePriceAlertMutation, SamplePriceAlertMutationVariables>;
export const RotateKeysDocument = new TypedDocumentString(`
    mutation RotateKeys {
  _rotateKeys {
    id
    signsFrom
  }
}
    `) as unknown as TypedDocumentString<RotateKeysMutation, RotateKeysMutationVariables>;
export const CheckAuditDocument = new TypedDocumentString(`
    query CheckAudit($number: Int!, $hash: String!, $most: Int!) {
  _checkAudit(number: $number, hash: $hash, most: $most) {
    number
    hash
    isEnd
    brokenAt
    fault
  }
}
    `) as unknown as TypedDocumentString<CheckAuditQuery, CheckAuditQueryVariables>;
export const SampleShopDocument = new TypedDocumentString(`
    query SampleShop($slug: String!) {
  shop(slug: $slug) {
    id
  }
}
    `) as unknown as TypedDocumentString<SampleShopQuery, SampleShopQueryVariables>;
export const ImportMessagesDocument = new TypedDocumentString(`
    mutation ImportMessages($input: [ImportedMessageInput!]!) {
  _importMessages(input: $input)
}
    `) as unknown as TypedDocumentString<ImportMessagesMutation, ImportMessagesMutationVariables>;
export const OperationsInUseDocument = new TypedDocumentString(`
    query OperationsInUse {
  _operationsInUse {
    partner
    name
    text
    calls
    errors
    clients
    lastUsedAt
  }
}
    `) as unknown as TypedDocumentString<OperationsInUseQuery, OperationsInUseQueryVariables>;
export const StoredOperationUseDocument = new TypedDocumentString(`
    query StoredOperationUse {
  _storedOperationUse {
    operationId
    calls
    errors
    lastUsedAt
  }
}
    `) as unknown as TypedDocumentString<StoredOperationUseQuery, StoredOperationUseQueryVariables>;