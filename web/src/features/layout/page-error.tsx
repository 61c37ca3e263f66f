import { useLocation } from '@solidjs/router';
import { createEffect, on } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createPageHead, setPageStatus } from '../../page/page-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Replaces a page that threw; the cause is logged to the console. */
export function PageError(props: { error: unknown; reset: () => void }) {
  const { t } = useI18n();
  const location = useLocation();
  setPageStatus(500);
  createPageHead(() => ({ title: t.shop.title(t.failures.errorTitle) }));
  console.error(props.error);
  createEffect(on(() => location.pathname, props.reset, { defer: true }));
  return (
    <div class="container-page">
      <EmptyState
        icon="alert"
        title={t.failures.errorTitle}
        text={t.failures.error}
        action={
          <Button tone="outline" onClick={() => window.location.reload()}>
            {t.actions.retry}
          </Button>
        }
      />
    </div>
  );
}
