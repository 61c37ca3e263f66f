import type { MessageKind } from './message-kind.ts';

interface OrderData {
  orderId: string;
  orderNo: string;
  /** The first of its products: for the picture. */
  productId?: string | undefined;
}

interface ParcelData extends OrderData {
  trackingNo: string;
}

interface RefundData extends OrderData {
  amountMinor: number;
  /** To the balance instead of the original payment method. */
  toBalance: boolean;
}

interface AfterSaleData extends OrderData {
  afterSaleId: string;
}

interface NamedProduct {
  productId: string;
  productSlug: string;
  nameZh?: string | null;
  nameEn?: string | null;
}

interface SkuData extends NamedProduct {
  skuId: string;
}

interface NewsData {
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  path?: string | null;
}

interface ShopData {
  nameZh?: string | null;
  nameEn?: string | null;
  slug: string;
}

/** The data of each kind of message, from which its text is made on reading, in the reader's language. */
export interface MessageData {
  ORDER_PLACED: OrderData;
  ORDER_PAID: OrderData;
  ORDER_CANCELLED: OrderData;
  ORDER_PRICE_CHANGED: OrderData & { fromMinor: number; toMinor: number; reason: string };
  ORDER_ADDRESS_CORRECTED: OrderData;
  ORDER_REFUNDED: RefundData;
  PARCEL_SHIPPED: ParcelData;
  PARCEL_DELIVERED: ParcelData;
  PARCEL_DELAYED: ParcelData;
  AFTER_SALE_GRANTED: AfterSaleData;
  AFTER_SALE_SETTLED: AfterSaleData;
  AFTER_SALE_REFUNDED: AfterSaleData;
  AFTER_SALE_REJECTED: AfterSaleData;
  /** `beforeMinor` is the price when the alert was set. */
  PRICE_DROP: NamedProduct & { priceMinor: number; beforeMinor: number };
  BACK_IN_STOCK: SkuData;
  SHOP_NEWS: NewsData;
  ORDER_TO_SHIP: OrderData;
  AFTER_SALE_REQUESTED: AfterSaleData;
  RETURN_SENT: AfterSaleData;
  SALE_CANCELLED: AfterSaleData;
  SALE_READDRESSED: OrderData;
  LOW_STOCK: SkuData & { skuCode: string; available: number };
  REVIEW_RECEIVED: SkuData & { rating: number };
  /** Without a name when the product is gone. */
  REVIEW_REJECTED: {
    productId: string;
    nameZh?: string | null;
    nameEn?: string | null;
    followUp: boolean;
    reason: string;
  };
  PASSWORD_CHANGED: Record<string, never>;
  NEW_DEVICE: { browser: string; ipAddress?: string | undefined };
  SELLER_APPROVED: ShopData;
  SELLER_REJECTED: { reason: string };
  SELLER_SUSPENDED: ShopData & { reason: string };
  SELLER_RESTORED: ShopData;
}

export type AnyMessageData = MessageData[keyof MessageData] & { productId?: string };

/** A message of one kind for one person. */
export interface NewMessage<Kind extends MessageKind = MessageKind> {
  userId: string;
  /** Its source, such as an event id: a person gets one message per kind and source. */
  source: string;
  data: MessageData[Kind];
}
