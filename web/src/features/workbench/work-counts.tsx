import { useLocation } from '@solidjs/router';
import { createContext, createEffect, createSignal, type JSX, on, onMount, useContext } from 'solid-js';
import {
  createNewOrderToShipSubscription,
  createStockAlertsChangedSubscription,
  createWorkCountsQuery,
} from '../../graphql/generated/operations.ts';
import { useUnreadMessages } from '../messages/unread-messages.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import type { WorkCount } from '../session/work-pages.ts';

export interface WorkCounts {
  /** How much waits there; undefined until it is known, and where one may not know. */
  of(name: WorkCount): number | undefined;
  /** After something was done that waited. */
  refetch(): void;
}

const WorkCountsContext = createContext<WorkCounts>();

/**
 * How much work waits, loaded after the page. It is followed live where there are events of it, and loaded
 * again on each page.
 */
export function WorkCountsProvider(props: { children: JSX.Element }) {
  const viewer = useViewer();
  const location = useLocation();
  const { received } = useUnreadMessages();
  const [mounted, setMounted] = createSignal(false);
  onMount(() => setMounted(true));
  const me = () => (mounted() ? viewer.peek()?.me : undefined);
  const sells = () => me()?.role === 'SELLER';
  const orders = () => sells() || may(me(), 'ORDER_SHIP');
  const stock = () => sells() || may(me(), 'STOCK_READ');
  const wanted = () => {
    const flags = {
      orders: orders(),
      afterSales: sells() || may(me(), 'AFTER_SALE_READ'),
      sellers: may(me(), 'SELLER_READ'),
      payments: may(me(), 'PAYMENT_READ'),
      operations: may(me(), 'OPERATION_READ'),
      reviews: sells(),
      moderation: may(me(), 'REVIEW_MODERATE'),
      stock: stock(),
    };
    return Object.values(flags).includes(true) ? flags : undefined;
  };
  const query = createWorkCountsQuery(wanted, { fresh: true });
  const refetch = (): void => {
    if (wanted()) query.refetch();
  };
  createEffect(on([() => location.pathname, received], refetch, { defer: true }));
  createNewOrderToShipSubscription(() => (sells() || may(me(), 'ORDER_READ') ? {} : undefined), refetch);
  createStockAlertsChangedSubscription(() => (stock() ? {} : undefined), refetch);
  const of = (name: WorkCount): number | undefined => {
    const data = query.peek();
    const alerts = data?.stockAlerts;
    const counts: Record<WorkCount, number | undefined> = {
      toShip: data?.ordersToShip?.totalCount,
      afterSales: data?.requested ? data.requested.totalCount + (data.returning?.totalCount ?? 0) : undefined,
      sellers: data?.sellerApplications?.totalCount,
      payments: data?.paymentDifferences?.length,
      deadLetters: data?.deadLetters?.length,
      reviews: data?.receivedReviews?.totalCount,
      moderation: data?.reviewsToModerate?.totalCount,
      stock: alerts ? alerts.low + alerts.out : undefined,
    };
    return counts[name];
  };
  return <WorkCountsContext.Provider value={{ of, refetch }}>{props.children}</WorkCountsContext.Provider>;
}

export function useWorkCounts(): WorkCounts {
  const counts = useContext(WorkCountsContext);
  if (!counts) throw new Error('WorkCountsProvider is missing above this component');
  return counts;
}
