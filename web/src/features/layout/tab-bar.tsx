import { For, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { CountBubble } from '../../ui/count-bubble.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useUnreadMessages } from '../messages/unread-messages.tsx';
import { useViewer } from '../session/viewer.tsx';

/** The four main links on phones, at the bottom of the window. */
export function TabBar(props: { pathname: string }) {
  const { t } = useI18n();
  const viewer = useViewer();
  const messages = useUnreadMessages();
  const tabs: { href: string; icon: IconName; label: string }[] = [
    { href: '/', icon: 'home', label: t.layout.home },
    { href: '/categories', icon: 'grid', label: t.layout.categories },
    { href: '/cart', icon: 'cart', label: t.layout.cart },
    { href: '/account', icon: 'user', label: t.layout.account },
  ];
  return (
    <nav
      aria-label={t.layout.mainNavigation}
      data-tab-bar
      class="fixed inset-x-0 bottom-0 z-(--z-bar) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul class="grid h-[50px] grid-cols-4">
        <For each={tabs}>
          {(tab) => (
            <li>
              <a
                href={tab.href}
                aria-current={props.pathname === tab.href ? 'page' : undefined}
                class="flex h-full flex-col items-center justify-center text-xs text-text-2 aria-[current]:text-price"
              >
                <span class="relative">
                  <Icon name={tab.icon} size={24} />
                  {tab.href === '/cart' && (
                    <Suspense>
                      <CountBubble count={viewer()?.cart?.totalQuantity ?? 0} />
                    </Suspense>
                  )}
                  {tab.href === '/account' && <CountBubble count={messages.unread()?.total ?? 0} />}
                </span>
                {tab.label}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
