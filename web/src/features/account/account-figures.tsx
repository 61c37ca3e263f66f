import { For, Show } from 'solid-js';
import type { AccountPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { favoritesHref } from '../favorites/favorites.tsx';
import { useUnreadMessages } from '../messages/unread-messages.tsx';

interface Figure {
  href: string;
  label: string;
  /** Undefined while its part of the shop does not answer. */
  value: string | undefined;
  /** What of it should be looked at soon, which has a page of its own. */
  note?: { href: string; text: string } | false | undefined;
}

/** What somebody has, in numbers; each leads to the page that lists it. */
export function AccountFigures(props: { page: AccountPageQuery }) {
  const { t, format } = useI18n();
  const messages = useUnreadMessages();
  const number = (count: number | undefined) => (count === undefined ? undefined : format.number(count));
  const figures = (): Figure[] => {
    const { me, coupons, endingCoupons, pointsBalance, wallet, browsingHistory } = props.page;
    const ending = endingCoupons?.totalCount ?? 0;
    const dropped = me?.dropped?.totalCount ?? 0;
    const unread = messages.unread()?.total ?? me?.unreadMessages?.total;
    return [
      {
        ...{ href: '/account/coupons', label: t.account.coupons, value: number(coupons?.totalCount) },
        note: ending > 0 && { href: '/account/coupons?show=ending', text: t.account.ending(ending) },
      },
      { href: '/account/points', label: t.points.title, value: number(pointsBalance?.points) },
      { href: '/account/wallet', label: t.wallet.title, value: wallet ? format.price(wallet.balance) : undefined },
      {
        ...{ href: favoritesHref({}), label: t.account.favorites, value: number(me?.favorites?.totalCount) },
        note: dropped > 0 && { href: favoritesHref({ dropped: true }), text: t.account.dropped(dropped) },
      },
      { href: '/account/history', label: t.history.title, value: number(browsingHistory?.products.totalCount) },
      { href: '/account/shops', label: t.shops.followed, value: number(me?.followedShops?.totalCount) },
      { href: '/account/messages?unread=1', label: t.account.unread, value: number(unread) },
    ];
  };
  return (
    <section aria-label={t.account.figures} class="panel p-2">
      <ul class="grid grid-cols-3 md:grid-cols-4 lg:grid-cols-7">
        <For each={figures()}>{(figure) => <FigureItem figure={figure} />}</For>
      </ul>
    </section>
  );
}

function FigureItem(props: { figure: Figure }) {
  const { t } = useI18n();
  return (
    <li class="flex flex-col items-center">
      <a
        href={props.figure.href}
        class="flex w-full flex-col items-center gap-1 rounded-sm px-1 py-2 text-center hover:bg-sunken"
      >
        <Show
          when={props.figure.value}
          fallback={
            <span class="text-lg text-text-3" title={t.missing.part}>
              <span aria-hidden="true">–</span>
              <span class="visually-hidden">{t.missing.part}</span>
            </span>
          }
        >
          <b class="text-lg">{props.figure.value}</b>
        </Show>
        <span class="text-xs text-text-2">{props.figure.label}</span>
      </a>
      <Show when={props.figure.note}>
        {(note) => (
          <a href={note().href} class="px-1 text-xs text-price hover:underline pointer-coarse:py-3">
            {note().text}
          </a>
        )}
      </Show>
    </li>
  );
}
