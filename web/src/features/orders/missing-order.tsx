import { useI18n } from '../../i18n/i18n.tsx';
import { setPageStatus } from '../../page/page-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Shown when the viewer has no such order. */
export function MissingOrder() {
  const { t } = useI18n();
  setPageStatus(404);
  return (
    <div class="container-page py-3">
      <div class="panel">
        <EmptyState icon="receipt" text={t.order.missing} action={<Button href="/orders">{t.orders.title}</Button>} />
      </div>
    </div>
  );
}
