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
  /** A follow-up, 20 days later. */
  followUp?: string | null | undefined;
  /** How many people found it helpful there. */
  helpfulCount: number;
  /** Its key in the source; a known one is not changed. */
  key: string;
  /** The line of the order it was bought with. */
  orderLineId?: string | null | undefined;
  /** Keys of its pictures in the media store, 9 at most. */
  pictures?: Array<string> | null | undefined;
  /** What it is about. */
  productId: string;
  /** 1 to 5. */
  rating: number;
  /** Why it is rejected. */
  rejectReason?: string | null | undefined;
  /** The seller's reply, a day later. */
  reply?: string | null | undefined;
  /** The SKU that was bought. */
  skuId?: string | null | undefined;
  /** Whether it is public; it is unless this says otherwise. */
  status?: ReviewStatus | null | undefined;
  /** One line above the text. */
  title?: string | null | undefined;
};

/** Whether a review, or its follow-up, is public. */
export type ReviewStatus =
  /** Public, and counted in the ratings. */
  | 'APPROVED'
  /** A moderator has to look at it first; its author sees it. */
  | 'PENDING'
  /** Not public; its author sees it, and why. */
  | 'REJECTED';

export type ImportReviewsMutationVariables = Exact<{
  input: Array<ImportedReviewInput> | ImportedReviewInput;
}>;


export type ImportReviewsMutation = { _importReviews: number };

export type HoldWordMutationVariables = Exact<{
  text: string;
}>;


export type HoldWordMutation = { holdReviewWord: { userErrors: Array<{ message: string }> } | null };

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
export const HoldWordDocument = new TypedDocumentString(`
    mutation HoldWord($text: String!) {
  holdReviewWord(text: $text) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HoldWordMutation, HoldWordMutationVariables>;