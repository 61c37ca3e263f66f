import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { AfterSaleEventResolver, AfterSaleLineResolver, AfterSaleResolver } from './after-sales/after-sale.resolver.ts';
import { AfterSaleOptionResolver, AfterSaleOptionsResolver } from './after-sales/after-sale-options.resolver.ts';
import { AfterSalesResolver, visibleAfterSale } from './after-sales/after-sales.resolver.ts';
import { AnswerAfterSaleResolver } from './after-sales/answer-after-sale.resolver.ts';
import { afterSaleDeadline } from './after-sales/answer-after-sale.ts';
import { RequestAfterSaleResolver } from './after-sales/request-after-sale.resolver.ts';
import { restock, restockLeft } from './after-sales/restock.ts';
import { CheckoutPreviewResolver } from './checkout/checkout-preview.resolver.ts';
import { PlaceOrderResolver } from './checkout/place-order.resolver.ts';
import { recoverCheckouts } from './checkout/recover-checkouts.ts';
import { releaseStock } from './checkout/release-stock.ts';
import { CancelOrderResolver } from './checkout/unpaid/cancel-order.resolver.ts';
import { expireOrder, expireOrders } from './checkout/unpaid/expire-orders.ts';
import { entities } from './entities.ts';
import { CarrierResolver } from './fulfilment/carrier/carrier.resolver.ts';
import { CarrierWebhookResolver } from './fulfilment/carrier/carrier-webhook.resolver.ts';
import { moveParcel } from './fulfilment/carrier/simulated-carrier.ts';
import { ConfirmReceiptResolver, confirmSilently } from './fulfilment/confirm-receipt.resolver.ts';
import { DeliveryEstimateResolver } from './fulfilment/delivery/delivery-estimate.resolver.ts';
import { RecordDeliveryResolver } from './fulfilment/shipment/record-delivery.resolver.ts';
import { ShipOrderResolver } from './fulfilment/shipment/ship-order.resolver.ts';
import { shipForDemonstration } from './fulfilment/shipment/ship-order.ts';
import {
  ShipmentLineResolver,
  ShipmentResolver,
  TrackingEventResolver,
} from './fulfilment/shipment/shipment.resolver.ts';
import { InvoiceResolver } from './invoicing/invoice.resolver.ts';
import { DeadLetterResolver } from './operations/dead-letters/dead-letter.resolver.ts';
import { SandboxResolver } from './operations/sandbox/sandbox.resolver.ts';
import { tellSandbox } from './operations/sandbox/sandbox-part.ts';
import { noteReview } from './order/note-review.ts';
import { orderLineById } from './order/order.rows.ts';
import { visibleOrder } from './order/order-access.ts';
import { extendOrderPartitions } from './order/order-partitions.ts';
import { ManagedOrdersResolver } from './order-views/managed-orders.resolver.ts';
import { NewOrderToShipResolver } from './order-views/new-order-to-ship.resolver.ts';
import { OrderResolver } from './order-views/order.resolver.ts';
import { OrderEventResolver } from './order-views/order-event.resolver.ts';
import { OrderLineResolver } from './order-views/order-line.resolver.ts';
import { OrderPriceResolver } from './order-views/order-price.resolver.ts';
import { OrderStatisticsResolver } from './order-views/order-statistics.resolver.ts';
import { OrderStatusChangedResolver } from './order-views/order-status-changed.resolver.ts';
import { OrdersResolver } from './order-views/orders.resolver.ts';
import { OrdersToShipResolver } from './order-views/orders-to-ship.resolver.ts';
import { visibleLines } from './order-views/visible-parts.ts';
import { OrdersContext } from './orders-context.ts';
import { ordersSettings } from './orders-settings.ts';
import { deliverWebhook } from './partner-webhooks/deliver-webhook.ts';
import { pruneDeliveries } from './partner-webhooks/prune-deliveries.ts';
import { ReplayDeliveriesResolver } from './partner-webhooks/replay-deliveries.resolver.ts';
import { SaveWebhookResolver } from './partner-webhooks/save-webhook.resolver.ts';
import { TryWebhookResolver } from './partner-webhooks/try-webhook.resolver.ts';
import { WebhookEventResolver } from './partner-webhooks/webhook-event.resolver.ts';
import { WebhooksResolver } from './partner-webhooks/webhooks.resolver.ts';
import { chasePayments } from './payments/payment/chase-payments.ts';
import { PayOrderResolver } from './payments/payment/pay-order.resolver.ts';
import { PaymentRefundResolver, PaymentResolver } from './payments/payment/payment.resolver.ts';
import { PaymentWebhookResolver } from './payments/payment/payment-webhook.resolver.ts';
import { RefreshPaymentResolver } from './payments/payment/refresh-payment.resolver.ts';
import { PaymentDifferenceResolver } from './payments/reconciliation/payment-difference.resolver.ts';
import { reconcileLately } from './payments/reconciliation/reconcile-payments.ts';
import { chaseRefunds } from './payments/refund/chase-refunds.ts';
import { PaymentRefundsResolver } from './payments/refund/payment-refunds.resolver.ts';
import { RefundPaymentResolver } from './payments/refund/refund-payment.resolver.ts';
import { refundPayment } from './payments/refund/refund-payment.ts';
import { answerFromSandbox } from './payments/sandbox/answer-from-sandbox.ts';
import { TopUpBalanceResolver } from './payments/wallet/top-up-balance.resolver.ts';
import { WalletEntryResolver, WalletResolver } from './payments/wallet/wallet.resolver.ts';
import { ClaimCouponResolver } from './promotions/coupon/claim-coupon.resolver.ts';
import { CouponResolver } from './promotions/coupon/coupon.resolver.ts';
import { couponById, ownCoupon } from './promotions/coupon/coupon.rows.ts';
import { CouponsResolver } from './promotions/coupon/coupons.resolver.ts';
import { SaveCouponResolver } from './promotions/coupon/save-coupon.resolver.ts';
import { UserCouponResolver } from './promotions/coupon/user-coupon.resolver.ts';
import { ImportPromotionsResolver } from './promotions/import/import-promotions.resolver.ts';
import { expirePoints } from './promotions/points/expire-points.ts';
import { PointsResolver } from './promotions/points/points.resolver.ts';
import { ReductionProgressResolver } from './promotions/spend-discount/spend-discount-progress.resolver.ts';
import { fillSalesDays } from './sales/fill-sales-days.ts';
import { rollUpLately, rollUpSales } from './sales/roll-up-sales.ts';
import { SalesResolver } from './sales/sales.resolver.ts';

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
