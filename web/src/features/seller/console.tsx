import { useLocation } from '@solidjs/router';
import { For, type JSX, onMount } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SalesMessages } from '../messages/sales-messages.tsx';
import { useViewer } from '../session/viewer.tsx';
import { consolePages } from './console-pages.ts';

/** The layout of the seller console with its navigation. */
export function Console(props: {
  title: string;
  /** The navigation entry for a page that has none. */
  page?: string;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const location = useLocation();
  const viewer = useViewer();
  let list: HTMLUListElement | undefined;
  // Scrolls to the current entry: on phones the row is wider than the screen.
  onMount(() => list?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }));
  const pages = () => consolePages(viewer()?.me);
  return (
    <div class="container-page grid items-start gap-3 py-3 md:grid-cols-[64px_minmax(0,1fr)] lg:grid-cols-[200px_minmax(0,1fr)] lg:py-4">
      <nav
        aria-label={t.seller.title}
        class="panel overflow-x-auto p-2 md:sticky md:top-[calc(var(--header-height)+12px)]"
      >
        <ul ref={list} class="flex gap-1 md:flex-col">
          <For each={pages()}>
            {({ href, name, icon }) => (
              <li class="max-md:flex-[1_0_auto]">
                <a
                  href={href}
                  aria-label={t.seller.pages[name]}
                  aria-current={location.pathname === href ? 'page' : props.page === href ? 'true' : undefined}
                  class="flex h-11 items-center justify-center gap-2 rounded-sm px-3 whitespace-nowrap hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-price lg:justify-start"
                >
                  <Icon name={icon} />
                  <span class="md:max-lg:hidden">{t.seller.pages[name]}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <div class="flex min-w-0 flex-col gap-2 lg:gap-3">
        <div class="flex items-center justify-between gap-3">
          <h1 tabindex="-1" class="text-lg lg:text-xl">
            {props.title}
          </h1>
          <SalesMessages />
        </div>
        {props.children}
      </div>
    </div>
  );
}
