/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A reservation for a checkout. */
export type ReserveStockInput = {
  /** When the reservation expires. */
  expiresAt: Date | string;
  /** All of them are reserved, or none. */
  lines: Array<ReserveStockLineInput>;
  /** The province of the buyer, in full or in short: the nearest warehouse is taken. */
  province?: string | null | undefined;
  /** A UUID chosen by the owner; repeating it changes nothing. */
  reservationId: string;
};

/** Units of one SKU to reserve. */
export type ReserveStockLineInput = {
  /** How many units. */
  quantity: number;
  /** The SKU. */
  skuId: string;
};

export type SkuSnapshotsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type SkuSnapshotsQuery = { _skuSnapshots: Array<{ skuId: string, productId: string, sellerId: string, nameZh: string | null, nameEn: string | null, imageUrl: string | null, priceMinor: number, listPriceMinor: number | null, categoryIds: Array<string>, weightGrams: number, available: number, perPerson: number | null, forSale: boolean, specs: Array<{ nameZh: string | null, nameEn: string | null, valueZh: string | null, valueEn: string | null }> }> };

export type ReserveStockMutationVariables = Exact<{
  input: ReserveStockInput;
}>;


export type ReserveStockMutation = { _reserveStock: { reserved: boolean, shortages: Array<{ skuId: string, wanted: number, available: number }> } };

export type CommitReservationMutationVariables = Exact<{
  reservationId: string;
}>;


export type CommitReservationMutation = { _commitReservation: boolean };

export type ReleaseReservationMutationVariables = Exact<{
  reservationId: string;
}>;


export type ReleaseReservationMutation = { _releaseReservation: boolean };

export type RestockMutationVariables = Exact<{
  reservationId: string;
  returnId: string;
  lines: Array<ReserveStockLineInput> | ReserveStockLineInput;
}>;


export type RestockMutation = { _restock: boolean };

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
    nameZh
    nameEn
    specs {
      nameZh
      nameEn
      valueZh
      valueEn
    }
    imageUrl
    priceMinor
    listPriceMinor
    categoryIds
    weightGrams
    available
    perPerson
    forSale
  }
}
    `) as unknown as TypedDocumentString<SkuSnapshotsQuery, SkuSnapshotsQueryVariables>;
export const ReserveStockDocument = new TypedDocumentString(`
    mutation ReserveStock($input: ReserveStockInput!) {
  _reserveStock(input: $input) {
    reserved
    shortages {
      skuId
      wanted
      available
    }
  }
}
    `) as unknown as TypedDocumentString<ReserveStockMutation, ReserveStockMutationVariables>;
export const CommitReservationDocument = new TypedDocumentString(`
    mutation CommitReservation($reservationId: ID!) {
  _commitReservation(reservationId: $reservationId)
}
    `) as unknown as TypedDocumentString<CommitReservationMutation, CommitReservationMutationVariables>;
export const ReleaseReservationDocument = new TypedDocumentString(`
    mutation ReleaseReservation($reservationId: ID!) {
  _releaseReservation(reservationId: $reservationId)
}
    `) as unknown as TypedDocumentString<ReleaseReservationMutation, ReleaseReservationMutationVariables>;
export const RestockDocument = new TypedDocumentString(`
    mutation Restock($reservationId: ID!, $returnId: ID!, $lines: [ReserveStockLineInput!]!) {
  _restock(reservationId: $reservationId, returnId: $returnId, lines: $lines)
}
    `) as unknown as TypedDocumentString<RestockMutation, RestockMutationVariables>;