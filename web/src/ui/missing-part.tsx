import { Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Replaces a small part that is unavailable, while the rest of the page works. */
export function MissingPart(props: { text: string; onRetry?: () => void; class?: string | undefined }) {
  const { t } = useI18n();
  return (
    <div role="status" class={`flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-text-2 ${props.class ?? ''}`}>
      <span class="flex items-start gap-2 py-1">
        <Icon name="alert" size={18} class="mt-px text-text-3" />
        {props.text}
      </span>
      <Show when={props.onRetry}>
        {(retry) => (
          <Button tone="quiet" size="sm" onClick={() => retry()()}>
            {t.actions.retry}
          </Button>
        )}
      </Show>
    </div>
  );
}
