import type { EventSteps } from '@minijd/subgraph';
import { Order } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { useCoupons } from '../coupon/use-coupons.ts';
import { earnPoints } from '../points/earn-points.ts';
import { releasePromotions } from './release-promotions.ts';

const holdsPromotions = ({ discounts }: Order) => discounts.some(({ kind }) => kind !== 'FULL_REDUCTION');

/** Changes to coupons and points when an order changes status. */
export const promotionSteps: EventSteps<OrdersContext> = {
  'orders.order.paid': async (_, em, { orderId }) => {
    if (holdsPromotions(await em.findOneOrFail(Order, orderId))) await useCoupons(em.getKysely(), orderId);
  },
  'orders.order.cancelled': async (_, em, { orderId }) => {
    if (holdsPromotions(await em.findOneOrFail(Order, orderId))) await releasePromotions(em.getKysely(), orderId);
  },
  'orders.order.completed': async (context, em, { orderId }) => {
    await earnPoints(context, em.getKysely(), await em.findOneOrFail(Order, orderId));
  },
};
