import type { OrderStatus } from '../../graphql/generated/types.ts';
import { dayText, type FilterReaders, oneOf, searchText } from '../../primitives/table-address.ts';
import { ORDER_STATUSES } from './order-statuses.ts';

/** What a list of the workbench is narrowed to, by the names in its address; days are those of the shop, both included. */
export type OrderFilter = {
  q: string | null;
  status: OrderStatus | null;
  from: string | null;
  to: string | null;
};

export const ORDER_FILTER: FilterReaders<OrderFilter> = {
  q: searchText,
  status: oneOf(ORDER_STATUSES),
  from: dayText,
  to: dayText,
};

export const orderVariables = ({ q, status, from, to }: OrderFilter) => ({
  ...{ search: q, status, placedFrom: from, placedTo: to },
});
