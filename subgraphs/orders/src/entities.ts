import { AfterSale } from './after-sale/after-sale.entity.ts';
import { AfterSaleEvent } from './after-sale/after-sale-event.entity.ts';
import { AfterSaleLine } from './after-sale/after-sale-line.entity.ts';
import { CheckoutSaga } from './checkout/checkout-saga.entity.ts';
import { Coupon } from './coupon/coupon.entity.ts';
import { UserCoupon } from './coupon/user-coupon.entity.ts';
import { FreightTemplate } from './freight/freight-template.entity.ts';
import { FullReduction } from './full-reduction/full-reduction.entity.ts';
import { IdempotencyRecord } from './idempotency/idempotency-record.entity.ts';
import { Invoice } from './invoice/invoice.entity.ts';
import { Order } from './order/order.entity.ts';
import { OrderEvent } from './order/order-event.entity.ts';
import { OrderLine } from './order/order-line.entity.ts';
import { Webhook } from './partner-webhook/webhook.entity.ts';
import { WebhookDelivery } from './partner-webhook/webhook-delivery.entity.ts';
import { Payment } from './payment/payment.entity.ts';
import { PaymentRefund } from './payment/payment-refund.entity.ts';
import { PointsAccount } from './points/points-account.entity.ts';
import { PointsEntry } from './points/points-entry.entity.ts';
import { PaymentDifference } from './reconciliation/payment-difference.entity.ts';
import { SellerReturnAddress } from './return-address/return-address.entity.ts';
import { SalesDay } from './sales/sales-day.entity.ts';
import { SandboxCharge } from './sandbox/sandbox-charge.entity.ts';
import { SandboxRefund } from './sandbox/sandbox-refund.entity.ts';
import { Shipment } from './shipment/shipment.entity.ts';
import { ShipmentLine } from './shipment/shipment-line.entity.ts';
import { TrackingEvent } from './shipment/tracking-event.entity.ts';
import { Wallet } from './wallet/wallet.entity.ts';
import { WalletEntry } from './wallet/wallet-entry.entity.ts';

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
