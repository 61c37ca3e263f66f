import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

export function OfflineBar(props: { online: boolean }) {
  const { t } = useI18n();
  return (
    <div aria-live="polite">
      <Show when={!props.online}>
        <p class="bg-warn-soft py-1.5 text-warn">
          <span class="container-page block">{t.failures.network}</span>
        </p>
      </Show>
    </div>
  );
}
