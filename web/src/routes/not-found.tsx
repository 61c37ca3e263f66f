import { BestSellers } from '../features/product/best-sellers.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead, setPageStatus } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFoundPage() {
  const { t } = useI18n();
  setPageStatus(404);
  createPageHead(() => ({ title: t.shop.title(t.failures.notFoundTitle) }));
  return (
    <div class="container-page">
      <EmptyState
        icon="search"
        title={t.failures.notFoundTitle}
        text={t.failures.notFound}
        action={
          <Button tone="outline" href="/">
            {t.actions.backHome}
          </Button>
        }
      />
      <BestSellers />
    </div>
  );
}
