/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A review of an imported shop. */
export type ImportedReviewInput = {
  /** Who wrote it. */
  authorId: string;
  /** Plain text. */
  content: string;
  /** When it was written. */
  createdAt: Date | string;
  /** How many people found it helpful there. */
  helpfulCount: number;
  /** Its key in the source; a known one is not changed. */
  key: string;
  /** What it is about. */
  productId: string;
  /** 1 to 5. */
  rating: number;
  /** One line above the text. */
  title?: string | null | undefined;
};

export type ImportReviewsMutationVariables = Exact<{
  input: Array<ImportedReviewInput> | ImportedReviewInput;
}>;


export type ImportReviewsMutation = { _importReviews: number };

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

export const ImportReviewsDocument = new TypedDocumentString(`
    mutation ImportReviews($input: [ImportedReviewInput!]!) {
  _importReviews(input: $input)
}
    `) as unknown as TypedDocumentString<ImportReviewsMutation, ImportReviewsMutationVariables>;