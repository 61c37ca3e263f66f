import { useLocation } from '@solidjs/router';
import { For, type JSX, Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createPageHead } from '../../page/page-context.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { accountLinks } from './account-links.ts';

/** A page of the account: its heading, and on wide windows the way to all others beside it. */
export function AccountLayout(props: { title: string; beside?: JSX.Element; children: JSX.Element }) {
  const { t } = useI18n();
  const location = useLocation();
  const isOverview = () => location.pathname === '/account';
  createPageHead(() => ({ title: t.shop.title(props.title) }));
  return (
    <div class="container-page py-3 lg:py-4">
      <Show when={!isOverview()}>
        <div class="lg:hidden">
          <Breadcrumb crumbs={[{ name: t.account.title, href: '/account' }, { name: props.title }]} />
        </div>
      </Show>
      <div class="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h1 tabindex="-1" class="text-lg lg:text-xl">
          {props.title}
        </h1>
        {props.beside}
      </div>
      <div class="grid items-start gap-2 lg:grid-cols-[200px_minmax(0,1fr)] lg:gap-3">
        <SideNavigation path={location.pathname} />
        <div class="flex min-w-0 flex-col gap-2 lg:gap-3">
          <Suspense fallback={<SkeletonRows count={4} class="h-28" />}>{props.children}</Suspense>
        </div>
      </div>
    </div>
  );
}

function SideNavigation(props: { path: string }) {
  const { t } = useI18n();
  return (
    <nav
      aria-label={t.account.sections}
      class="panel p-2 max-lg:hidden lg:sticky lg:top-[calc(var(--header-height)+12px)]"
    >
      <For each={accountLinks(t)}>
        {(group) => (
          <ul class="border-line not-first:mt-1 not-first:border-t not-first:pt-1">
            <For each={group}>
              {({ href, icon, label }) => (
                <li>
                  <a
                    href={href}
                    aria-current={props.path === href ? 'page' : undefined}
                    class="flex min-h-9 items-center gap-2 rounded-sm px-3 py-1 leading-tight hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-price"
                  >
                    <Icon name={icon} size={18} />
                    {label}
                  </a>
                </li>
              )}
            </For>
          </ul>
        )}
      </For>
    </nav>
  );
}

/** The same links as a grid of icons, below the overview on narrow windows. */
export function AccountGrid() {
  const { t } = useI18n();
  const links = () =>
    accountLinks(t)
      .flat()
      .filter(({ href }) => href !== '/account');
  return (
    <nav aria-label={t.account.sections} class="panel p-2 lg:hidden">
      <ul class="grid grid-cols-4 md:grid-cols-7">
        <For each={links()}>
          {({ href, icon, label }) => (
            <li>
              <a
                href={href}
                class="flex min-h-16 flex-col items-center gap-1 rounded-sm px-1 py-2 text-center text-xs text-text-2 hover:bg-sunken"
              >
                <Icon name={icon} size={24} />
                {label}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
