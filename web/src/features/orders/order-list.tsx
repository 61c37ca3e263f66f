import { For, Show } from 'solid-js';
import type { OrdersPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { createOrderActions } from './create-order-actions.ts';
import { OrderCard } from './order-card.tsx';
import { OrderTable } from './order-table.tsx';

export interface OrderListProps {
  orders: NonNullable<OrdersPageQuery['orders']>;
  earlierHref: string;
  /** The search text and the period. */
  narrowed: { search?: string | undefined; period?: string | undefined };
  refetch: () => void;
}

export function OrderList(props: OrderListProps) {
  const { t } = useI18n();
  const actions = createOrderActions(() => props.refetch());
  const orders = () => props.orders.nodes;
  return (
    <Show when={orders().length > 0} fallback={<NoOrders {...props.narrowed} />}>
      <FormProblem text={actions.problem()} />
      <ul class="grid gap-2 md:grid-cols-2 lg:hidden">
        <For each={orders()}>{(order) => <OrderCard order={order} actions={actions} />}</For>
      </ul>
      <div class="max-lg:hidden">
        <OrderTable orders={orders()} actions={actions} />
      </div>
      <Show when={props.orders.pageInfo.hasNextPage}>
        <Button href={props.earlierHref} class="self-center">
          {t.orders.more}
        </Button>
      </Show>
    </Show>
  );
}

function NoOrders(props: OrderListProps['narrowed']) {
  const { t } = useI18n();
  const text = () => {
    if (props.search) return t.orders.noneFound(props.search);
    return props.period ? t.orders.noneThen : t.orders.none;
  };
  return (
    <div class="panel">
      <EmptyState icon="receipt" text={text()} action={<Button href="/">{t.cart.startShopping}</Button>} />
    </div>
  );
}
