/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What somebody did with a product. */
export type BehaviourKind =
  /** Added it to the cart. */
  | 'ADDED'
  /** Bought it. */
  | 'BOUGHT'
  /** Looked at it. */
  | 'VIEWED';

/** What somebody did with a product before the shop recorded it. */
export type ImportedBehaviourInput = {
  /** When. */
  at: Date | string;
  /** What they did. */
  kind: BehaviourKind;
  /** With which product. */
  productId: string;
  /** A person, or the guest of a device. */
  visitorId: string;
};

export type ImportBehaviourMutationVariables = Exact<{
  input: Array<ImportedBehaviourInput> | ImportedBehaviourInput;
}>;


export type ImportBehaviourMutation = { _importBehaviour: number };

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

export const ImportBehaviourDocument = new TypedDocumentString(`
    mutation ImportBehaviour($input: [ImportedBehaviourInput!]!) {
  _importBehaviour(input: $input)
}
    `) as unknown as TypedDocumentString<ImportBehaviourMutation, ImportBehaviourMutationVariables>;