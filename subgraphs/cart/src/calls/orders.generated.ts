/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A line of a cart, with the fields for promotions. */
export type PromotedLineInput = {
  /** The category of its product and all ancestors. */
  categoryIds: Array<string>;
  /** Its product. */
  productId: string;
  /** How many units. */
  quantity: number;
  /** Whether the next checkout buys it. */
  selected: boolean;
  /** Who sells it. */
  sellerId: string;
  /** Price of one unit in minor units. */
  unitPriceMinor: number;
};

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

export type CartReductionsQueryVariables = Exact<{
  lines: Array<PromotedLineInput> | PromotedLineInput;
}>;


export type CartReductionsQuery = { _cartReductions: { shares: Array<number>, rules: Array<{ id: string, label: string, scope: PromotionScope, scopeIds: Array<string>, lines: Array<number>, spentMinor: number, offMinor: number, nextFromMinor: number | null, nextOffMinor: number | null }>, freeShipping: Array<{ sellerId: string, fromMinor: number, missingMinor: number }> } };

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

export const CartReductionsDocument = new TypedDocumentString(`
    query CartReductions($lines: [PromotedLineInput!]!) {
  _cartReductions(lines: $lines) {
    shares
    rules {
      id
      label
      scope
      scopeIds
      lines
      spentMinor
      offMinor
      nextFromMinor
      nextOffMinor
    }
    freeShipping {
      sellerId
      fromMinor
      missingMinor
    }
  }
}
    `) as unknown as TypedDocumentString<CartReductionsQuery, CartReductionsQueryVariables>;