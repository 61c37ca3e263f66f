import { useLocation } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { CountBubble } from '../../ui/count-bubble.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../layout/language-switch.tsx';
import { ThemeSwitch } from '../layout/theme-switch.tsx';
import { SignOutButton } from '../session/sign-out-button.tsx';
import { useViewer } from '../session/viewer.tsx';
import { type WorkPageLink, workPageAt, workPages } from '../session/work-pages.ts';
import { useWorkCounts } from './work-counts.tsx';

const TABS = 4;

/** What somebody may see of the workbench, and where of it they are. */
export function createWorkPlace() {
  const viewer = useViewer();
  const location = useLocation();
  const pages = createMemo(() => workPages(viewer()?.me));
  const here = () => workPageAt(pages(), location.pathname);
  const current = (page: WorkPageLink) => {
    if (here() !== page) return undefined;
    return location.pathname === page.href ? ('page' as const) : ('true' as const);
  };
  return { pages, here, current };
}

/** The pages at the side: with their names where there is room, else their icons. */
export function WorkNav() {
  const { t } = useI18n();
  const { pages, current } = createWorkPlace();
  return (
    <Show when={pages().length > 0}>
      <nav
        aria-label={t.workbench.title}
        class="sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height))] overflow-y-auto border-e border-line bg-surface px-2 py-3 [scrollbar-width:thin] md:block"
      >
        <WorkLinks pages={pages()} current={current} />
      </nav>
    </Show>
  );
}

function WorkLinks(props: {
  pages: readonly WorkPageLink[];
  current: (page: WorkPageLink) => 'page' | 'true' | undefined;
  named?: boolean;
  onFollow?: () => void;
}) {
  const { t } = useI18n();
  const groups = () => [...new Set(props.pages.map(({ group }) => group))];
  return (
    <For each={groups()}>
      {(group) => (
        <div class="not-first:mt-2 not-first:border-t not-first:border-line not-first:pt-2 lg:not-first:border-0">
          <p class={`px-2 pb-1 text-xs text-text-3 ${props.named ? '' : 'hidden lg:block'}`}>
            {t.workbench.groups[group]}
          </p>
          <ul>
            <For each={props.pages.filter((page) => page.group === group)}>
              {(page) => (
                <li>
                  <a
                    href={page.href}
                    aria-current={props.current(page)}
                    title={props.named ? undefined : t.seller.pages[page.name]}
                    class={`relative flex min-h-10 items-center gap-2 rounded-sm px-2 hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-price pointer-coarse:min-h-11 ${props.named ? '' : 'md:max-lg:justify-center'}`}
                    onClick={() => props.onFollow?.()}
                  >
                    <Icon name={page.icon} />
                    <span class={props.named ? 'min-w-0' : 'min-w-0 leading-5 md:max-lg:visually-hidden'}>
                      {t.seller.pages[page.name]}
                    </span>
                    <Waiting page={page} named={props.named ?? false} />
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
      )}
    </For>
  );
}

/** How much waits on a page: beside its name, or at the corner of its icon. */
function Waiting(props: { page: WorkPageLink; named: boolean }) {
  const counts = useWorkCounts();
  const count = () => (props.page.count ? (counts.of(props.page.count) ?? 0) : 0);
  return (
    <Show when={count() > 0}>
      <span
        class={`ms-auto min-w-5 rounded-lg bg-sunken px-1 text-center text-xs font-semibold text-text ${props.named ? '' : 'md:max-lg:absolute md:max-lg:end-0 md:max-lg:top-0 md:max-lg:border md:max-lg:border-surface md:max-lg:bg-brand md:max-lg:text-on-brand'}`}
      >
        {count() > 99 ? '99+' : count()}
      </span>
    </Show>
  );
}

/** The pages at the bottom of a phone: those that are used most, and a sheet with all. */
export function WorkTabs() {
  const { t } = useI18n();
  const { pages, current, here } = createWorkPlace();
  const [open, setOpen] = createSignal(false);
  const tabs = () =>
    pages()
      .filter((page) => page.tab)
      .slice(0, TABS);
  const elsewhere = () => here() !== undefined && !tabs().includes(here()!);
  const tab =
    'relative flex h-full w-full flex-col items-center justify-center text-xs text-text-2 aria-[current]:text-price';
  return (
    <Show when={pages().length > 0}>
      <nav
        aria-label={t.layout.mainNavigation}
        data-tab-bar
        class="fixed inset-x-0 bottom-0 z-(--z-bar) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        <ul class="grid h-[50px] auto-cols-fr grid-flow-col">
          <For each={tabs()}>
            {(page) => (
              <li>
                <a href={page.href} aria-current={current(page)} class={tab}>
                  <span class="relative">
                    <Icon name={page.icon} size={24} />
                    <TabCount page={page} />
                  </span>
                  <span class="max-w-full truncate px-1">{t.seller.pages[page.name]}</span>
                </a>
              </li>
            )}
          </For>
          <li>
            <button
              type="button"
              class={tab}
              aria-current={elsewhere() ? 'true' : undefined}
              onClick={() => setOpen(true)}
            >
              <Icon name="more" size={24} />
              {t.workbench.more}
            </button>
          </li>
        </ul>
      </nav>
      <Dialog open={open()} onClose={() => setOpen(false)} title={t.workbench.allPages}>
        <WorkLinks pages={pages()} current={current} named onFollow={() => setOpen(false)} />
        <div class="mt-3 flex flex-col gap-2 border-t border-line pt-3 text-text-2">
          <LanguageSwitch />
          <ThemeSwitch />
          <SignOutButton class="min-h-11 self-start hover:text-link" />
        </div>
      </Dialog>
    </Show>
  );
}

function TabCount(props: { page: WorkPageLink }) {
  const counts = useWorkCounts();
  return <CountBubble count={props.page.count ? (counts.of(props.page.count) ?? 0) : 0} />;
}
