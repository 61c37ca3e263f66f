/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The kind of an after-sale request. */
export type AfterSaleKind =
  /** The price fell soon after payment; the difference is refunded at once. */
  | 'PRICE_PROTECTION'
  /** A refund of paid goods that are not shipped yet. */
  | 'REFUND'
  /** A refund of shipped goods, all or a part of what was paid, without sending them back. */
  | 'REFUND_ONLY'
  /** Delivered goods are sent back and then refunded. */
  | 'RETURN';

export type OrderOfLetterQueryVariables = Exact<{
  id: string;
}>;


export type OrderOfLetterQuery = { order: { id: string, orderNo: string, payBefore: string | null, total: { formatted: string }, recipient: { name: string, address: string }, lines: Array<{ id: string, productName: string, quantity: number, total: { formatted: string } }>, shipments: Array<{ id: string, carrier: string, trackingNo: string, lines: Array<{ quantity: number, orderLine: { id: string } }> }> } | null };

export type AfterSaleOfLetterQueryVariables = Exact<{
  id: string;
}>;


export type AfterSaleOfLetterQuery = { afterSale: { id: string, afterSaleNo: string, kind: AfterSaleKind, rejectReason: string | null, deadline: string | null, amount: { formatted: string }, returnAddress: { recipient: string, phone: string, address: string } | null, order: { orderNo: string } } | null };

export type BuyerOfOrderQueryVariables = Exact<{
  orderNo: string;
}>;


export type BuyerOfOrderQuery = { managedOrders: { nodes: Array<{ buyer: { id: string } | null }> } | null };

export type DeletionObstaclesQueryVariables = Exact<{
  userId: string;
  sellerId?: string | null | undefined;
}>;


export type DeletionObstaclesQuery = { _deletionObstacles: { orders: number, afterSales: number, refunds: number, hasBalance: boolean, shopOrders: number } };

export type UploadsOfOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type UploadsOfOrdersQuery = { _uploadsOfOrders: Array<string> };

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

export const OrderOfLetterDocument = new TypedDocumentString(`
    query OrderOfLetter($id: ID!) {
  order(id: $id) {
    id
    orderNo
    payBefore
    total {
      formatted
    }
    recipient {
      name
      address
    }
    lines {
      id
      productName
      quantity
      total {
        formatted
      }
    }
    shipments {
      id
      carrier
      trackingNo
      lines {
        quantity
        orderLine {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderOfLetterQuery, OrderOfLetterQueryVariables>;
export const AfterSaleOfLetterDocument = new TypedDocumentString(`
    query AfterSaleOfLetter($id: ID!) {
  afterSale(id: $id) {
    id
    afterSaleNo
    kind
    rejectReason
    deadline
    amount {
      formatted
    }
    returnAddress {
      recipient
      phone
      address
    }
    order {
      orderNo
    }
  }
}
    `) as unknown as TypedDocumentString<AfterSaleOfLetterQuery, AfterSaleOfLetterQueryVariables>;
export const BuyerOfOrderDocument = new TypedDocumentString(`
    query BuyerOfOrder($orderNo: String!) {
  managedOrders(search: $orderNo, first: 1) {
    nodes {
      buyer {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BuyerOfOrderQuery, BuyerOfOrderQueryVariables>;
export const DeletionObstaclesDocument = new TypedDocumentString(`
    query DeletionObstacles($userId: ID!, $sellerId: ID) {
  _deletionObstacles(userId: $userId, sellerId: $sellerId) {
    orders
    afterSales
    refunds
    hasBalance
    shopOrders
  }
}
    `) as unknown as TypedDocumentString<DeletionObstaclesQuery, DeletionObstaclesQueryVariables>;
export const UploadsOfOrdersDocument = new TypedDocumentString(`
    query UploadsOfOrders {
  _uploadsOfOrders
}
    `) as unknown as TypedDocumentString<UploadsOfOrdersQuery, UploadsOfOrdersQueryVariables>;