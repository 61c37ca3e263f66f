import { useLocation } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { failedAt } from '../../graphql/result.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { CountBubble } from '../../ui/count-bubble.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Price } from '../../ui/price.tsx';
import { Bell } from '../messages/bell.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { signInHref } from '../session/sign-in-href.ts';
import { useUnnamedViewer, useViewer } from '../session/viewer.tsx';
import { Logo } from './logo.tsx';
import { MegaMenu } from './mega-menu.tsx';
import { UtilityBar } from './utility-bar.tsx';

/** The sticky bar with logo, categories, search and cart. */
export function Header() {
  return (
    <>
      <UtilityBar />
      <header class="sticky top-0 z-(--z-header) border-b border-line bg-surface">
        <div class="container-page flex h-12 items-center gap-3 md:h-14 md:gap-5 lg:gap-8">
          <Logo />
          <div class="hidden md:block">
            <MegaMenu />
          </div>
          <SearchBox class="min-w-0 flex-1 lg:max-w-[560px]" />
          <div class="hidden md:ms-auto md:flex md:items-center">
            <Bell />
            <CartLink />
          </div>
          <AccountLink />
        </div>
      </header>
    </>
  );
}

function CartLink() {
  const { t } = useI18n();
  const viewer = useViewer();
  const link = (count: number | undefined, sum?: Parameters<typeof Price>[0]['money']) => (
    <a href="/cart" class="flex h-10 items-center gap-4 rounded-sm px-2 hover:bg-sunken pointer-coarse:h-11">
      <span class="visually-hidden">{count === undefined ? t.layout.cart : t.layout.cartItems(count)}</span>
      <span class="relative">
        <Icon name="cart" size={24} />
        <CountBubble count={count ?? 0} />
      </span>
      <span class="hidden min-w-16 flex-col leading-tight lg:flex" aria-hidden="true">
        <span class="text-xs text-text-2">{t.layout.cart}</span>
        {sum ? <Price money={sum} class="leading-5" /> : <span class="text-base leading-5">–</span>}
      </span>
    </a>
  );
  // An unavailable cart must not look empty.
  const count = () => viewer()?.cart?.totalQuantity ?? (failedAt(viewer.failure(), 'cart') ? undefined : 0);
  return <Suspense fallback={link(0)}>{link(count(), viewer()?.cart?.subtotal ?? undefined)}</Suspense>;
}

function AccountLink() {
  const { t } = useI18n();
  const viewer = useViewer();
  const unnamed = useUnnamedViewer();
  const location = useLocation();
  const signIn = () => signInHref(location.pathname + location.search);
  const look = 'hidden h-10 items-center gap-2 rounded-sm px-2 hover:bg-sunken md:flex lg:hidden pointer-coarse:h-11';
  return (
    <Suspense>
      <a href={viewer()?.me || unnamed() ? '/account' : signIn()} class={look} aria-label={t.layout.account}>
        <Show when={viewer()?.me} fallback={<Icon name="user" size={24} />}>
          {(me) => <Avatar name={me().displayName} url={me().avatarUrl} size={24} />}
        </Show>
      </a>
    </Suspense>
  );
}
