import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { AfterSaleEventResolver, AfterSaleLineResolver, AfterSaleResolver } from './after-sale/after-sale.resolver.ts';
import { AfterSaleOptionResolver, AfterSaleOptionsResolver } from './after-sale/after-sale-options.resolver.ts';
import { AfterSalesResolver, visibleAfterSale } from './after-sale/after-sales.resolver.ts';
import { AnswerAfterSaleResolver } from './after-sale/answer-after-sale.resolver.ts';
import { afterSaleDeadline } from './after-sale/answer-after-sale.ts';
import { RequestAfterSaleResolver } from './after-sale/request-after-sale.resolver.ts';
import { restock, restockLeft } from './after-sale/restock.ts';
import { CheckoutPreviewResolver } from './checkout/checkout-preview.resolver.ts';
import { PlaceOrderResolver } from './checkout/place-order.resolver.ts';
import { ClaimCouponResolver } from './coupon/claim-coupon.resolver.ts';
import { CouponResolver } from './coupon/coupon.resolver.ts';
import { couponById, ownCoupon } from './coupon/coupon.rows.ts';
import { CouponsResolver } from './coupon/coupons.resolver.ts';
import { SaveCouponResolver } from './coupon/save-coupon.resolver.ts';
import { UserCouponResolver } from './coupon/user-coupon.resolver.ts';
import { DeadLetterResolver } from './dead-letter/dead-letter.resolver.ts';
import { DeliveryEstimateResolver } from './delivery/delivery-estimate.resolver.ts';
import { entities } from './entities.ts';
import { ReductionProgressResolver } from './full-reduction/reduction-progress.resolver.ts';
import { ImportPromotionsResolver } from './import/import-promotions.resolver.ts';
import { InvoiceResolver } from './invoice/invoice.resolver.ts';
import { CancelOrderResolver } from './order/cancel-order.resolver.ts';
import { ConfirmReceiptResolver, confirmSilently } from './order/confirm-receipt.resolver.ts';
import { expireOrder, expireOrders } from './order/expire-orders.ts';
import { ManagedOrdersResolver } from './order/managed-orders.resolver.ts';
import { NewOrderToShipResolver } from './order/new-order-to-ship.resolver.ts';
import { noteReview } from './order/note-review.ts';
import { OrderResolver } from './order/order.resolver.ts';
import { orderLineById } from './order/order.rows.ts';
import { visibleOrder } from './order/order-access.ts';
import { OrderEventResolver } from './order/order-event.resolver.ts';
import { OrderLineResolver } from './order/order-line.resolver.ts';
import { extendOrderPartitions } from './order/order-partitions.ts';
import { OrderPriceResolver } from './order/order-price.resolver.ts';
import { OrderStatisticsResolver } from './order/order-statistics.resolver.ts';
import { OrderStatusChangedResolver } from './order/order-status-changed.resolver.ts';
import { OrdersResolver } from './order/orders.resolver.ts';
import { OrdersToShipResolver } from './order/orders-to-ship.resolver.ts';
import { visibleLines } from './order/visible-parts.ts';
import { OrdersContext } from './orders-context.ts';
import { ordersSettings } from './orders-settings.ts';
import { deliverWebhook } from './partner-webhook/deliver-webhook.ts';
import { pruneDeliveries } from './partner-webhook/prune-deliveries.ts';
import { ReplayDeliveriesResolver } from './partner-webhook/replay-deliveries.resolver.ts';
import { SaveWebhookResolver } from './partner-webhook/save-webhook.resolver.ts';
import { TryWebhookResolver } from './partner-webhook/try-webhook.resolver.ts';
import { WebhookEventResolver } from './partner-webhook/webhook-event.resolver.ts';
import { WebhooksResolver } from './partner-webhook/webhooks.resolver.ts';
import { PayOrderResolver } from './payment/pay-order.resolver.ts';
import { PaymentRefundResolver, PaymentResolver } from './payment/payment.resolver.ts';
import { PaymentRefundsResolver } from './payment/payment-refunds.resolver.ts';
import { PaymentWebhookResolver } from './payment/payment-webhook.resolver.ts';
import { RefreshPaymentResolver } from './payment/refresh-payment.resolver.ts';
import { RefundPaymentResolver } from './payment/refund-payment.resolver.ts';
import { refundPayment } from './payment/refund-payment.ts';
import { expirePoints } from './points/expire-points.ts';
import { PointsResolver } from './points/points.resolver.ts';
import { PaymentDifferenceResolver } from './reconciliation/payment-difference.resolver.ts';
import { reconcileLately } from './reconciliation/reconcile-payments.ts';
import { chasePayments } from './recovery/chase-payments.ts';
import { chaseRefunds } from './recovery/chase-refunds.ts';
import { recoverCheckouts } from './recovery/recover-checkouts.ts';
import { fillSalesDays } from './sales/fill-sales-days.ts';
import { rollUpLately, rollUpSales } from './sales/roll-up-sales.ts';
import { SalesResolver } from './sales/sales.resolver.ts';
import { answerFromSandbox } from './sandbox/answer-from-sandbox.ts';
import { SandboxResolver } from './sandbox/sandbox.resolver.ts';
import { tellSandbox } from './sandbox/sandbox-part.ts';
import { CarrierResolver } from './shipment/carrier.resolver.ts';
import { CarrierWebhookResolver } from './shipment/carrier-webhook.resolver.ts';
import { RecordDeliveryResolver } from './shipment/record-delivery.resolver.ts';
import { ShipOrderResolver } from './shipment/ship-order.resolver.ts';
import { shipForDemonstration } from './shipment/ship-order.ts';
import { ShipmentLineResolver, ShipmentResolver, TrackingEventResolver } from './shipment/shipment.resolver.ts';
import { moveParcel } from './shipment/simulated-carrier.ts';
import { releaseStock } from './sku/release-stock.ts';
import { TopUpBalanceResolver } from './wallet/top-up-balance.resolver.ts';
import { WalletEntryResolver, WalletResolver } from './wallet/wallet.resolver.ts';

const EVERY_MINUTE = '* * * * *';
const EVERY_NIGHT = '17 19 * * *';
/** Partners may take ten seconds to answer. */
const WEBHOOKS_AT_ONCE = 4;

export const orders = defineSubgraph({
  name: 'orders',
  context: OrdersContext,
  settings: ordersSettings,
  entities,
  migrations,
  // The order's partitions.
  handWrittenTables: [/^order_(before|later|\d{4}_\d{2})$/],
  resolvers: [
    OrderResolver,
    OrderPriceResolver,
    DeliveryEstimateResolver,
    OrderLineResolver,
    OrderEventResolver,
    PaymentResolver,
    OrdersResolver,
    OrderStatisticsResolver,
    OrdersToShipResolver,
    ManagedOrdersResolver,
    CheckoutPreviewResolver,
    PlaceOrderResolver,
    CouponResolver,
    UserCouponResolver,
    CouponsResolver,
    ClaimCouponResolver,
    SaveCouponResolver,
    PointsResolver,
    ReductionProgressResolver,
    InvoiceResolver,
    ImportPromotionsResolver,
    PayOrderResolver,
    PaymentWebhookResolver,
    RefreshPaymentResolver,
    RefundPaymentResolver,
    PaymentRefundResolver,
    PaymentRefundsResolver,
    PaymentDifferenceResolver,
    WalletResolver,
    WalletEntryResolver,
    TopUpBalanceResolver,
    CancelOrderResolver,
    ShipmentResolver,
    ShipmentLineResolver,
    TrackingEventResolver,
    ShipOrderResolver,
    DeliveryEstimateResolver,
    RecordDeliveryResolver,
    CarrierResolver,
    CarrierWebhookResolver,
    ConfirmReceiptResolver,
    OrderStatusChangedResolver,
    NewOrderToShipResolver,
    AfterSaleResolver,
    AfterSaleLineResolver,
    AfterSaleEventResolver,
    AfterSalesResolver,
    RequestAfterSaleResolver,
    SalesResolver,
    DeadLetterResolver,
    AfterSaleOptionsResolver,
    AfterSaleOptionResolver,
    AnswerAfterSaleResolver,
    WebhooksResolver,
    WebhookEventResolver,
    SaveWebhookResolver,
    TryWebhookResolver,
    ReplayDeliveriesResolver,
    SandboxResolver,
  ],
  references: {
    Coupon: ({ id }, context) => context.load(couponById, id),
    UserCoupon: ({ id }, context) => ownCoupon(context, id),
    Order: ({ id }, context) => visibleOrder(context, id),
    AfterSale: ({ id }, context) => visibleAfterSale(context, id),
    OrderLine: async ({ id }, context) => {
      const line = await context.load(orderLineById, id);
      const order = line && (await visibleOrder(context, line.orderId));
      return order && (await visibleLines(context, order)).some((own) => own.id === id) ? line : null;
    },
  },
  handles: { 'reviews.review.submitted': noteReview },
  jobs: {
    expirePoints: { run: expirePoints, cron: EVERY_NIGHT },
    rollUpSales: { run: rollUpSales },
    fillSalesDays: { run: fillSalesDays },
    rollUpLately: { run: rollUpLately, cron: EVERY_NIGHT },
    releaseStock: { run: releaseStock },
    restock: { run: restock },
    restockLeft: { run: restockLeft, cron: EVERY_MINUTE },
    afterSaleDeadline: { run: afterSaleDeadline },
    expireOrder: { run: expireOrder },
    expireOrders: { run: expireOrders, cron: EVERY_MINUTE },
    recoverCheckouts: { run: recoverCheckouts, cron: EVERY_MINUTE },
    chasePayments: { run: chasePayments, cron: EVERY_MINUTE },
    extendOrderPartitions: { run: extendOrderPartitions, cron: EVERY_NIGHT },
    chaseRefunds: { run: chaseRefunds, cron: EVERY_MINUTE },
    reconcilePayments: { run: reconcileLately, cron: EVERY_NIGHT },
    answerFromSandbox: { run: answerFromSandbox },
    refundPayment: { run: refundPayment },
    shipForDemonstration: { run: shipForDemonstration },
    moveParcel: { run: moveParcel },
    confirmReceipt: { run: confirmSilently },
    deliverWebhook: { run: deliverWebhook, groupsAtOnce: WEBHOOKS_AT_ONCE },
    pruneDeliveries: { run: pruneDeliveries, cron: EVERY_NIGHT },
  },
  onStart: async (context) => {
    tellSandbox(context);
    const { bus, db } = context;
    await bus.send(db, 'orders.recoverCheckouts', {});
    await bus.send(db, 'orders.chasePayments', {});
    await bus.send(db, 'orders.chaseRefunds', {});
    await bus.send(db, 'orders.restockLeft', {});
    await bus.send(db, 'orders.extendOrderPartitions', {});
    await bus.send(db, 'orders.fillSalesDays', {});
  },
});
