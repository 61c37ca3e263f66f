/** What a timeline shows. */
export type OrderEventType =
  | 'PLACED'
  | 'PAID'
  | 'PAYMENT_FAILED'
  | 'REFUNDED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'UNFULFILLABLE'
  | 'PARTLY_SHIPPED'
  | 'SHIPPED'
  | 'TRACKED'
  | 'PARTLY_DELIVERED'
  | 'DELIVERED'
  | 'COMPLETED'
  | 'AFTER_SALE'
  | 'PAID_CANCELLED'
  | 'REFUNDING'
  | 'ALL_REFUNDED';
