import { For, Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from './icon.tsx';

export interface Crumb {
  name: string;
  href?: string | undefined;
}

export function Breadcrumb(props: { crumbs: readonly Crumb[] }) {
  const { t } = useI18n();
  return (
    <nav aria-label={t.layout.breadcrumb} class="overflow-x-auto no-scrollbar">
      <ol class="flex items-center gap-1 text-sm whitespace-nowrap text-text-2">
        <For each={props.crumbs}>
          {(crumb, index) => (
            <li class="flex items-center gap-1">
              <Show when={index() > 0}>
                <Icon name="chevron-right" size={14} class="text-text-3" />
              </Show>
              <Show when={crumb.href} fallback={<span aria-current="page">{crumb.name}</span>}>
                <a href={crumb.href} class="py-2 hover:text-link pointer-coarse:py-3">
                  {crumb.name}
                </a>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
