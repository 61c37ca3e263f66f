/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type SkuSnapshotsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type SkuSnapshotsQuery = { _skuSnapshots: Array<{ skuId: string, productId: string, sellerId: string, categoryIds: Array<string>, nameZh: string | null, nameEn: string | null, priceMinor: number, listPriceMinor: number | null, available: number, perPerson: number | null, forSale: boolean }> };

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

export const SkuSnapshotsDocument = new TypedDocumentString(`
    query SkuSnapshots($ids: [ID!]!) {
  _skuSnapshots(ids: $ids) {
    skuId
    productId
    sellerId
    categoryIds
    nameZh
    nameEn
    priceMinor
    listPriceMinor
    available
    perPerson
    forSale
  }
}
    `) as unknown as TypedDocumentString<SkuSnapshotsQuery, SkuSnapshotsQueryVariables>;