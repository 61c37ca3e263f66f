/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type SearchDocumentsQueryVariables = Exact<{
  productIds: Array<string> | string;
}>;


export type SearchDocumentsQuery = { _searchDocuments: Array<{ productId: string, nameZh: string | null, nameEn: string | null, subtitleZh: string | null, subtitleEn: string | null, descriptionZh: string | null, descriptionEn: string | null, sellerId: string, brandSlug: string | null, brandName: string | null, brandNameZh: string | null, skuCodes: Array<string>, priceMinorMin: number, inStock: boolean, soldCount: number, createdAt: string, categoryPath: Array<{ slug: string, nameZh: string | null, nameEn: string | null }>, attributes: Array<{ nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null, filterable: boolean }>, specs: Array<{ nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null, filterable: boolean }> }> };

export type ProductIdsAfterQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
}>;


export type ProductIdsAfterQuery = { _productIdsAfter: Array<string> };

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

export const SearchDocumentsDocument = new TypedDocumentString(`
    query SearchDocuments($productIds: [ID!]!) {
  _searchDocuments(productIds: $productIds) {
    productId
    nameZh
    nameEn
    subtitleZh
    subtitleEn
    descriptionZh
    descriptionEn
    sellerId
    brandSlug
    brandName
    brandNameZh
    categoryPath {
      slug
      nameZh
      nameEn
    }
    attributes {
      nameZh
      nameEn
      valueZh
      valueEn
      filterable
    }
    specs {
      nameZh
      nameEn
      valueZh
      valueEn
      filterable
    }
    skuCodes
    priceMinorMin
    inStock
    soldCount
    createdAt
  }
}
    `) as unknown as TypedDocumentString<SearchDocumentsQuery, SearchDocumentsQueryVariables>;
export const ProductIdsAfterDocument = new TypedDocumentString(`
    query ProductIdsAfter($after: ID, $first: Int!) {
  _productIdsAfter(after: $after, first: $first)
}
    `) as unknown as TypedDocumentString<ProductIdsAfterQuery, ProductIdsAfterQueryVariables>;