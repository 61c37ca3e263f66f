import { For, Show } from 'solid-js';

export interface Tab {
  href: string;
  label: string;
  count?: number | undefined;
  current: boolean;
}

/** Views of one page as links, so that each has a URL. */
export function Tabs(props: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={props.label} class="overflow-x-auto border-b border-line no-scrollbar">
      <ul class="flex">
        <For each={props.tabs}>
          {(tab) => (
            <li>
              <a
                href={tab.href}
                aria-current={tab.current ? 'page' : undefined}
                class="flex h-11 items-center gap-1 border-b-2 border-transparent px-4 whitespace-nowrap text-text-2 aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-text"
              >
                {tab.label}
                <Show when={tab.count}>
                  <span class="text-xs text-price">{tab.count}</span>
                </Show>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
