import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';

/** In place of a part that could not be loaded: keeps its height and offers another try. */
export function RegionFailure(props: { onRetry: () => void; text?: string; class?: string }) {
  const { t } = useI18n();
  return (
    <div class={`panel flex flex-col items-start gap-3 p-4 ${props.class ?? ''}`} role="alert">
      <p class="text-text-2">{props.text ?? t.failures.page}</p>
      <Button tone="outline" size="sm" onClick={() => props.onRetry()}>
        {t.actions.retry}
      </Button>
    </div>
  );
}
