import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { AskForAlertResolver } from './alerts/ask-for-alert.resolver.ts';
import { checkAlerts, wakeAlerts } from './alerts/check-alerts.ts';
import { ProductAlert } from './alerts/product-alert.entity.ts';
import { ProductAlertResolver } from './alerts/product-alert.resolver.ts';
import { RemoveAlertsResolver } from './alerts/remove-alerts.resolver.ts';
import { UserAlertsResolver } from './alerts/user-alerts.resolver.ts';
import { notifyOfApproval, notifyOfRejection, notifyOfStanding } from './decision-messages.ts';
import { DeleteMessagesResolver } from './delete-messages.resolver.ts';
import { ImportMessagesResolver } from './import-messages.resolver.ts';
import { MarkMessagesReadResolver } from './mark-messages-read.resolver.ts';
import { Message } from './message.entity.ts';
import { MessageResolver } from './message.resolver.ts';
import { messageById } from './message.rows.ts';
import { MessageReceivedResolver } from './message-received.resolver.ts';
import { announce } from './message-topic.ts';
import { deliverNews } from './news/deliver-news.ts';
import { ImportNewsResolver } from './news/import-news.resolver.ts';
import { PublishNewsResolver } from './news/publish-news.resolver.ts';
import { ShopNews } from './news/shop-news.entity.ts';
import { ShopNewsResolver } from './news/shop-news.resolver.ts';
import {
  afterSaleMessage,
  notifyOfAddress,
  notifyOfPrice,
  notifyOfRefund,
  orderMessage,
  parcelMessage,
} from './order-messages.ts';
import { pruneMessages } from './prune-messages.ts';
import { notifyOfRejectedReview, notifyOfReview } from './review-messages.ts';
import { notifyOfLowStock, notifyOfOrderToShip, notifySellerOfRequest } from './seller-messages.ts';
import { UserMessagesResolver } from './user-messages.resolver.ts';

export const messageEntities = [Message, ProductAlert, ShopNews];

const notifyOfPayment = orderMessage('ORDER_PAID');

/** Messages to people in the shop: made from events, read and deleted only by their recipient. */
export const messages = defineModule<UsersContext>({
  name: 'messages',
  entities: messageEntities,
  resolvers: [
    UserMessagesResolver,
    MessageResolver,
    MarkMessagesReadResolver,
    DeleteMessagesResolver,
    MessageReceivedResolver,
    UserAlertsResolver,
    ProductAlertResolver,
    AskForAlertResolver,
    RemoveAlertsResolver,
    ShopNewsResolver,
    PublishNewsResolver,
    ImportNewsResolver,
    ImportMessagesResolver,
  ],
  references: { Message: ({ id }, context) => context.load(messageById, id) },
  handles: {
    'users.seller.approved': notifyOfApproval,
    'users.seller.rejected': notifyOfRejection,
    'users.seller.standingChanged': notifyOfStanding,
    'orders.order.placed': orderMessage('ORDER_PLACED'),
    'orders.order.paid': async (event, context) => {
      await notifyOfPayment(event, context);
      await notifyOfOrderToShip(event, context);
    },
    'orders.order.cancelled': orderMessage('ORDER_CANCELLED'),
    'orders.order.priceChanged': notifyOfPrice,
    'orders.order.addressChanged': notifyOfAddress,
    'orders.refund.succeeded': notifyOfRefund,
    'orders.shipment.shipped': parcelMessage('PARCEL_SHIPPED'),
    'orders.shipment.delivered': parcelMessage('PARCEL_DELIVERED'),
    'orders.shipment.exception': parcelMessage('PARCEL_DELAYED'),
    'orders.afterSale.requested': notifySellerOfRequest('AFTER_SALE_REQUESTED'),
    'orders.afterSale.cancelled': notifySellerOfRequest('SALE_CANCELLED'),
    'orders.afterSale.granted': afterSaleMessage('AFTER_SALE_GRANTED'),
    'orders.afterSale.sent': notifySellerOfRequest('RETURN_SENT'),
    'orders.afterSale.settled': afterSaleMessage('AFTER_SALE_SETTLED'),
    'orders.afterSale.refunded': afterSaleMessage('AFTER_SALE_REFUNDED'),
    'orders.afterSale.rejected': afterSaleMessage('AFTER_SALE_REJECTED'),
    'catalog.products.changed': wakeAlerts,
    'catalog.stock.changed': wakeAlerts,
    'catalog.stock.low': notifyOfLowStock,
    'reviews.review.published': notifyOfReview,
    'reviews.review.rejected': notifyOfRejectedReview,
  },
  steps: {
    'users.account.deleted': async (_, em, { userId }) => {
      await em.nativeDelete(Message, { userId });
      await em.nativeDelete(ProductAlert, { userId });
    },
  },
  jobs: {
    'users.announceMessages': { run: async ({ messages }, { topics }) => announce(topics, messages) },
    'users.checkAlerts': { run: checkAlerts },
    'users.deliverNews': { run: deliverNews },
    'users.pruneMessages': { run: pruneMessages, cron: '37 3 * * *' },
  },
});
