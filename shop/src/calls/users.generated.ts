/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An address to add or change. */
export type AddressInput = {
  /** City, 1 to 50 characters. */
  city: string;
  /** District or county, 1 to 50 characters. */
  district: string;
  /** Which address to change; absent adds one. */
  id?: string | null | undefined;
  /** Whether checkout shall start with it. */
  isDefault?: boolean | null | undefined;
  /** A mainland number, or one with + and a country code. */
  phone: string;
  /** Postal code, up to 12 characters. */
  postalCode?: string | null | undefined;
  /** Province or state, 1 to 50 characters. */
  province: string;
  /** Who takes the parcel, 1 to 50 characters. */
  recipient: string;
  /** Street, house, flat, 1 to 200 characters. */
  street: string;
};

/** A person of an imported shop. */
export type ImportedPersonInput = {
  /** The name others see. */
  displayName: string;
  /** Their e-mail address; who has it already is updated. */
  email: string;
  /** Their id in the source; comes back with the id they have here. */
  externalId: string;
  /** Without one they cannot sign in. */
  password?: string | null | undefined;
  /** What they may do. */
  role: Role;
  /** The seller they act for. */
  sellerSlug?: string | null | undefined;
};

/** A seller of an imported shop. */
export type ImportedSellerInput = {
  /** What it says about itself, in English. */
  descriptionEn?: string | null | undefined;
  /** What it says about itself, in Chinese. */
  descriptionZh?: string | null | undefined;
  /** Its name in English; one of the two is needed. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
  /** The e-mail address of the person who acts for it. */
  ownerEmail?: string | null | undefined;
  /** 0 to 5. */
  rating: number;
  /** Its name in addresses; who has it already is updated. */
  slug: string;
};

/** What a person may do in the shop. */
export type Role =
  /** Runs the shop. */
  | 'ADMIN'
  /** Sells: keeps the products, stock and shipments of one seller. */
  | 'SELLER'
  /** Buys. */
  | 'USER';

/** Why a mutation was refused; the same codes in the whole graph. */
export type UserErrorCode =
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
  /** Your role does not allow this. */
  | 'FORBIDDEN'
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
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** Only buyers of the product may review it. */
  | 'NOT_PURCHASED'
  /** Fewer units are available than wanted. */
  | 'OUT_OF_STOCK'
  /** The payment provider declined. */
  | 'PAYMENT_DECLINED'
  /** The total differs from the one you confirmed. */
  | 'PRICE_CHANGED'
  /** Too many attempts; wait. */
  | 'RATE_LIMITED'
  /** The session ended; sign in again. */
  | 'SESSION_EXPIRED'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
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

export type AddressesOfQueryVariables = Exact<{ [key: string]: never; }>;


export type AddressesOfQuery = { me: { id: string, addresses: Array<{ id: string }> } | null };

export type SaveAddressMutationVariables = Exact<{
  input: AddressInput;
}>;


export type SaveAddressMutation = { saveAddress: { address: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

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
export const AddressesOfDocument = new TypedDocumentString(`
    query AddressesOf {
  me {
    id
    addresses {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AddressesOfQuery, AddressesOfQueryVariables>;
export const SaveAddressDocument = new TypedDocumentString(`
    mutation SaveAddress($input: AddressInput!) {
  saveAddress(input: $input) {
    address {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveAddressMutation, SaveAddressMutationVariables>;