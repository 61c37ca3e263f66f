import { useI18n } from '../../i18n/i18n.tsx';
import { setPageStatus } from '../../page/page-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** There is no such request, or it is somebody else's. */
export function MissingAfterSale(props: { list: string }) {
  const { t } = useI18n();
  setPageStatus(404);
  return (
    <div class="container-page py-3">
      <div class="panel">
        <EmptyState
          icon="receipt"
          text={t.afterSale.missing}
          action={<Button href={props.list}>{t.afterSale.title}</Button>}
        />
      </div>
    </div>
  );
}
