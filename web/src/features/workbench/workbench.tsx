import type { RouteSectionProps } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../layout/language-switch.tsx';
import { Logo } from '../layout/logo.tsx';
import { ThemeSwitch } from '../layout/theme-switch.tsx';
import { Bell } from '../messages/bell.tsx';
import { messagesHref } from '../messages/message-tabs.ts';
import { SignOutButton } from '../session/sign-out-button.tsx';
import { useViewer } from '../session/viewer.tsx';
import { CommandPalette } from './command-palette.tsx';
import { WorkCountsProvider } from './work-counts.tsx';
import { createWorkPlace, WorkNav, WorkTabs } from './work-nav.tsx';

/** The shell of all pages of sellers and administrators; it stays while they go from one to the other. */
export function Workbench(props: RouteSectionProps) {
  return (
    <WorkCountsProvider>
      <div data-workbench class="-mb-8 flex min-h-dvh flex-col max-md:pb-[calc(50px+env(safe-area-inset-bottom))]">
        <Suspense>
          <WorkBar />
        </Suspense>
        <div class="flex-1 md:has-[>div>nav]:grid md:grid-cols-[56px_minmax(0,1fr)] lg:grid-cols-[200px_minmax(0,1fr)]">
          <div class="max-md:hidden">
            <Suspense>
              <WorkNav />
            </Suspense>
          </div>
          <div id="work" class="mx-auto w-full max-w-[1360px] min-w-0 px-(--gutter) py-3 lg:px-6 lg:py-4">
            {props.children}
          </div>
        </div>
        <Suspense>
          <WorkTabs />
        </Suspense>
      </div>
    </WorkCountsProvider>
  );
}

const LINK = 'hover:text-link';

function WorkBar() {
  const { t } = useI18n();
  const viewer = useViewer();
  const { pages } = createWorkPlace();
  return (
    <header class="sticky top-0 z-(--z-header) flex h-12 items-center gap-3 border-b border-line bg-surface px-3 lg:gap-5 lg:px-4">
      <Logo />
      <Show when={pages()[0]} fallback={<span class="font-semibold">{t.workbench.title}</span>}>
        {(first) => (
          <a href={first().href} class="flex h-11 items-center font-semibold hover:text-link">
            {t.workbench.title}
          </a>
        )}
      </Show>
      <div class="ms-auto flex items-center gap-2 text-sm text-text-2 lg:gap-5">
        <Show when={pages().length > 0}>
          <CommandPalette pages={pages()} />
        </Show>
        <span class="hidden items-center gap-5 lg:flex">
          <ThemeSwitch />
          <LanguageSwitch />
        </span>
        <a href="/" class={`hidden h-11 items-center md:flex ${LINK}`}>
          {t.workbench.toShop}
        </a>
        <Bell {...(viewer()?.me?.role === 'SELLER' && { href: messagesHref({ category: 'SALES' }) })} />
        <Show when={viewer()?.me}>
          {(me) => (
            <a
              href="/account"
              class="flex h-10 items-center gap-2 hover:text-link pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
              aria-label={`${me().displayName}, ${t.layout.account}`}
            >
              <Icon name="user" size={24} />
              <span class="hidden max-w-40 truncate lg:inline">{me().displayName}</span>
            </a>
          )}
        </Show>
        <SignOutButton class="hidden hover:text-link lg:inline" />
      </div>
    </header>
  );
}
