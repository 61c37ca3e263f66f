import type { OrderStatus, OrdersPageQuery } from '../../graphql/generated/types.ts';

type CountName = keyof NonNullable<OrdersPageQuery['orderCounts']>;

interface OrderTab {
  name: CountName;
  /** In the URL: `/orders?status=…`. */
  status: OrderStatus | undefined;
}

export const ORDER_TABS: readonly OrderTab[] = [
  { name: 'all', status: undefined },
  { name: 'pending', status: 'PENDING' },
  { name: 'paid', status: 'PAID' },
  { name: 'shipped', status: 'SHIPPED' },
  { name: 'toReview', status: 'DELIVERED' },
];

/** The filter of a tab. "To review" holds delivered orders, confirmed or not, with unreviewed lines. */
export function tabFilter({ name, status }: OrderTab) {
  if (name === 'toReview') return { toReview: true };
  return status ? { status } : {};
}

/** The tab in a URL; all orders without one. */
export function orderTab(status: string | string[] | undefined): OrderTab {
  return ORDER_TABS.find((tab) => tab.status === status) ?? { name: 'all', status: undefined };
}

export interface OrdersAddress {
  after?: string | null;
  search?: string | undefined;
  /** Name of a period. */
  period?: string | undefined;
}

export function ordersHref({ status }: OrderTab, { after, search, period }: OrdersAddress = {}): string {
  const query = new URLSearchParams({
    ...(after && { after }),
    ...(search && { q: search }),
    ...(period && { period }),
    ...(status && { status }),
  });
  return query.size > 0 ? `/orders?${query}` : '/orders';
}
