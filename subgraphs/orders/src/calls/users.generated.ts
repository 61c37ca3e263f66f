/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a person may do in the shop. */
export type Role =
  /** Administrator of the shop. */
  | 'ADMIN'
  /** Manages products, stock and shipments of one seller. */
  | 'SELLER'
  /** Buys. */
  | 'USER';

export type AddressQueryVariables = Exact<{
  id?: string | null | undefined;
  userId: string;
}>;


export type AddressQuery = { _address: { recipient: string, phone: string, province: string, city: string, district: string, street: string } | null };

export type AuthorityQueryVariables = Exact<{
  userId: string;
}>;


export type AuthorityQuery = { _authority: { role: Role, sellerId: string | null, permissions: Array<string> } | null };

export type PersonByEmailQueryVariables = Exact<{
  email: string;
}>;


export type PersonByEmailQuery = { _personByEmail: string | null };

export type SuspendedSellersQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type SuspendedSellersQuery = { _suspendedSellers: Array<string> };

export type InvoiceIssuersQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type InvoiceIssuersQuery = { _invoiceIssuers: Array<{ sellerId: string, name: string, taxNumber: string | null }> };

export type PasswordIsRecentQueryVariables = Exact<{
  sessionId: string;
  userId: string;
}>;


export type PasswordIsRecentQuery = { _passwordIsRecent: boolean };

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

export const AddressDocument = new TypedDocumentString(`
    query Address($id: ID, $userId: ID!) {
  _address(id: $id, userId: $userId) {
    recipient
    phone
    province
    city
    district
    street
  }
}
    `) as unknown as TypedDocumentString<AddressQuery, AddressQueryVariables>;
export const AuthorityDocument = new TypedDocumentString(`
    query Authority($userId: ID!) {
  _authority(userId: $userId) {
    role
    sellerId
    permissions
  }
}
    `) as unknown as TypedDocumentString<AuthorityQuery, AuthorityQueryVariables>;
export const PersonByEmailDocument = new TypedDocumentString(`
    query PersonByEmail($email: String!) {
  _personByEmail(email: $email)
}
    `) as unknown as TypedDocumentString<PersonByEmailQuery, PersonByEmailQueryVariables>;
export const SuspendedSellersDocument = new TypedDocumentString(`
    query SuspendedSellers($ids: [ID!]!) {
  _suspendedSellers(ids: $ids)
}
    `) as unknown as TypedDocumentString<SuspendedSellersQuery, SuspendedSellersQueryVariables>;
export const InvoiceIssuersDocument = new TypedDocumentString(`
    query InvoiceIssuers($ids: [ID!]!) {
  _invoiceIssuers(ids: $ids) {
    sellerId
    name
    taxNumber
  }
}
    `) as unknown as TypedDocumentString<InvoiceIssuersQuery, InvoiceIssuersQueryVariables>;
export const PasswordIsRecentDocument = new TypedDocumentString(`
    query PasswordIsRecent($sessionId: ID!, $userId: ID!) {
  _passwordIsRecent(sessionId: $sessionId, userId: $userId)
}
    `) as unknown as TypedDocumentString<PasswordIsRecentQuery, PasswordIsRecentQueryVariables>;