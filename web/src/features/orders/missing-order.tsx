import { useI18n } from '../../i18n/i18n.tsx';
import { setPageStatus } from '../../page/page-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Shown when there is no such order for the viewer: among their own, or in the `list` of those who work in the shop. */
export function MissingOrder(props: { list?: string }) {
  const { t } = useI18n();
  setPageStatus(404);
  return (
    <div class={props.list ? undefined : 'container-page py-3'}>
      <div class="panel">
        <EmptyState
          icon="receipt"
          text={props.list ? t.orderWork.missing : t.order.missing}
          action={<Button href={props.list ?? '/orders'}>{props.list ? t.seller.pages.orders : t.orders.title}</Button>}
        />
      </div>
    </div>
  );
}
