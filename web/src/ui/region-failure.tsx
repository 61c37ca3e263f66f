import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

/** Replaces the main content when it could not be loaded: says what is safe, and offers a retry. */
export function RegionFailure(props: { onRetry: () => void; text?: string | undefined; class?: string | undefined }) {
  const { t } = useI18n();
  return (
    <div class={`panel ${props.class ?? ''}`} role="alert">
      <EmptyState
        icon="alert"
        text={props.text ?? t.failures.page}
        action={
          <Button tone="outline" onClick={() => props.onRetry()}>
            {t.actions.retry}
          </Button>
        }
      />
    </div>
  );
}
