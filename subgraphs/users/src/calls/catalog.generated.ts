/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type FindProductQueryVariables = Exact<{
  id: string;
}>;


export type FindProductQuery = { product: { id: string, inStock: boolean, price: { amount: string } } | null };

export type ProductOffersQueryVariables = Exact<{
  productIds: Array<string> | string;
}>;


export type ProductOffersQuery = { _productOffers: Array<{ productId: string, priceMinor: number }> };

export type SkuSnapshotsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type SkuSnapshotsQuery = { _skuSnapshots: Array<{ skuId: string, code: string, sellerId: string, productId: string, productSlug: string, nameZh: string | null, nameEn: string | null, priceMinor: number, available: number, forSale: boolean }> };

export type ProductOfferQueryVariables = Exact<{
  productId: string;
  skuIds: Array<string> | string;
}>;


export type ProductOfferQuery = { _searchDocuments: Array<{ productId: string, slug: string, nameZh: string | null, nameEn: string | null, priceMinorMin: number, inStock: boolean }>, _skuSnapshots: Array<{ skuId: string, available: number, forSale: boolean }> };

export type UploadsOfCatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type UploadsOfCatalogQuery = { _uploadsOfCatalog: Array<string> };

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

export const FindProductDocument = new TypedDocumentString(`
    query FindProduct($id: ID!) {
  product(id: $id) {
    id
    inStock
    price {
      amount
    }
  }
}
    `) as unknown as TypedDocumentString<FindProductQuery, FindProductQueryVariables>;
export const ProductOffersDocument = new TypedDocumentString(`
    query ProductOffers($productIds: [ID!]!) {
  _productOffers(productIds: $productIds) {
    productId
    priceMinor
  }
}
    `) as unknown as TypedDocumentString<ProductOffersQuery, ProductOffersQueryVariables>;
export const SkuSnapshotsDocument = new TypedDocumentString(`
    query SkuSnapshots($ids: [ID!]!) {
  _skuSnapshots(ids: $ids) {
    skuId
    code
    sellerId
    productId
    productSlug
    nameZh
    nameEn
    priceMinor
    available
    forSale
  }
}
    `) as unknown as TypedDocumentString<SkuSnapshotsQuery, SkuSnapshotsQueryVariables>;
export const ProductOfferDocument = new TypedDocumentString(`
    query ProductOffer($productId: ID!, $skuIds: [ID!]!) {
  _searchDocuments(productIds: [$productId]) {
    productId
    slug
    nameZh
    nameEn
    priceMinorMin
    inStock
  }
  _skuSnapshots(ids: $skuIds) {
    skuId
    available
    forSale
  }
}
    `) as unknown as TypedDocumentString<ProductOfferQuery, ProductOfferQueryVariables>;
export const UploadsOfCatalogDocument = new TypedDocumentString(`
    query UploadsOfCatalog {
  _uploadsOfCatalog
}
    `) as unknown as TypedDocumentString<UploadsOfCatalogQuery, UploadsOfCatalogQueryVariables>;