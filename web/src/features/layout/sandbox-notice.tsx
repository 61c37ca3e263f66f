import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { usePageSettings } from '../../page/page-context.tsx';

/** A notice above every page of what the shop simulates; cannot be closed. */
export function SandboxNotice() {
  const { t } = useI18n();
  const [first, ...others] = usePageSettings().sandbox;
  return (
    <Show when={first}>
      {(part) => (
        <aside aria-label={t.layout.sandbox.label} class="border-b border-line bg-warn-soft text-xs text-warn">
          <p class="container-page py-1">{t.layout.sandbox[others.length > 0 ? 'ALL' : part()]}</p>
        </aside>
      )}
    </Show>
  );
}
