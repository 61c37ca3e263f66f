/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type SkuSellersQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type SkuSellersQuery = { _skuSnapshots: Array<{ productId: string, sellerId: string }> };

export type ProductSellersQueryVariables = Exact<{
  productIds: Array<string> | string;
}>;


export type ProductSellersQuery = { _searchDocuments: Array<{ productId: string, sellerId: string }> };

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

export const SkuSellersDocument = new TypedDocumentString(`
    query SkuSellers($ids: [ID!]!) {
  _skuSnapshots(ids: $ids) {
    productId
    sellerId
  }
}
    `) as unknown as TypedDocumentString<SkuSellersQuery, SkuSellersQueryVariables>;
export const ProductSellersDocument = new TypedDocumentString(`
    query ProductSellers($productIds: [ID!]!) {
  _searchDocuments(productIds: $productIds) {
    productId
    sellerId
  }
}
    `) as unknown as TypedDocumentString<ProductSellersQuery, ProductSellersQueryVariables>;