import { AfterSale } from './after-sales/after-sale.entity.ts';
import { AfterSaleEvent } from './after-sales/after-sale-event.entity.ts';
import { AfterSaleLine } from './after-sales/after-sale-line.entity.ts';
import { CheckoutSaga } from './checkout/checkout-saga.entity.ts';
import { SellerReturnAddress } from './fulfilment/return-address/return-address.entity.ts';
import { Shipment } from './fulfilment/shipment/shipment.entity.ts';
import { ShipmentLine } from './fulfilment/shipment/shipment-line.entity.ts';
import { TrackingEvent } from './fulfilment/shipment/tracking-event.entity.ts';
import { Invoice } from './invoicing/invoice.entity.ts';
import { IdempotencyRecord } from './kernel/idempotency/idempotency-record.entity.ts';
import { Order } from './order/order.entity.ts';
import { OrderEvent } from './order/order-event.entity.ts';
import { OrderLine } from './order/order-line.entity.ts';
import { Webhook } from './partner-webhooks/webhook.entity.ts';
import { WebhookDelivery } from './partner-webhooks/webhook-delivery.entity.ts';
import { Payment } from './payments/payment/payment.entity.ts';
import { PaymentDifference } from './payments/reconciliation/payment-difference.entity.ts';
import { PaymentRefund } from './payments/refund/payment-refund.entity.ts';
import { SandboxCharge } from './payments/sandbox/sandbox-charge.entity.ts';
import { SandboxRefund } from './payments/sandbox/sandbox-refund.entity.ts';
import { Wallet } from './payments/wallet/wallet.entity.ts';
import { WalletEntry } from './payments/wallet/wallet-entry.entity.ts';
import { FreightTemplate } from './pricing/freight/freight-template.entity.ts';
import { Coupon } from './promotions/coupon/coupon.entity.ts';
import { UserCoupon } from './promotions/coupon/user-coupon.entity.ts';
import { PointsAccount } from './promotions/points/points-account.entity.ts';
import { PointsEntry } from './promotions/points/points-entry.entity.ts';
import { FullReduction } from './promotions/spend-discount/spend-discount.entity.ts';
import { SalesDay } from './sales/sales-day.entity.ts';

export const entities = [
  Order,
  OrderLine,
  OrderEvent,
  Payment,
  Shipment,
  ShipmentLine,
  TrackingEvent,
  AfterSale,
  AfterSaleLine,
  AfterSaleEvent,
  CheckoutSaga,
  IdempotencyRecord,
  SandboxCharge,
  Coupon,
  UserCoupon,
  PointsAccount,
  PointsEntry,
  FullReduction,
  FreightTemplate,
  Invoice,
  SandboxRefund,
  PaymentRefund,
  Wallet,
  WalletEntry,
  PaymentDifference,
  SalesDay,
  SellerReturnAddress,
  Webhook,
  WebhookDelivery,
];
