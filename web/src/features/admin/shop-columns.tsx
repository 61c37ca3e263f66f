import { Show } from 'solid-js';
import type { AllSellersQuery } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { ShopLink } from '../shop/shop-link.tsx';
import { ShopLogo } from '../shop/shop-logo.tsx';

export type ListedShop = NonNullable<AllSellersQuery['sellers']>['nodes'][number];

export interface ShopActs {
  suspend: (shop: ListedShop) => void;
  restore: (shop: ListedShop) => void;
}

/** Shops; who may suspend one finds the button beside it. */
export function shopColumns({ t, format }: I18n, acts: ShopActs): TableColumn<ListedShop>[] {
  return [
    {
      ...{ id: 'shop', header: t.people.shop },
      cell: (shop) => (
        <span class="flex items-center gap-3 font-semibold">
          <ShopLogo url={shop.logoUrl} size={40} />
          <ShopLink shop={shop} />
        </span>
      ),
    },
    { id: 'owner', header: t.sellerReview.owner, cell: (shop) => <Owner shop={shop} /> },
    {
      ...{ id: 'opened', header: t.sellerReview.opened, card: 'line' },
      cell: (shop) => (
        <span class="text-text-2">
          {t.shops.since(format.date(shop.openedAt))} · {t.shops.followers(format.number(shop.followerCount))}
        </span>
      ),
    },
    { id: 'state', header: t.people.state, card: 'line', cell: (shop) => <State shop={shop} /> },
    {
      ...{ id: 'act', header: t.sellerReview.decide, card: 'aside', end: true },
      cell: (shop) => <Act shop={shop} acts={acts} />,
    },
  ];
}

function Owner(props: { shop: ListedShop }) {
  const viewer = useViewer();
  return (
    <Show when={may(viewer()?.me, 'USER_READ') && props.shop.owner}>
      {(owner) => (
        <a
          href={`/admin/people/${owner().id}`}
          class="text-link hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          {owner().displayName}
        </a>
      )}
    </Show>
  );
}

function State(props: { shop: ListedShop }) {
  const { t } = useI18n();
  return (
    <>
      <p class={props.shop.status === 'SUSPENDED' ? 'text-warn' : 'text-ok'}>
        {t.sellerReview.state[props.shop.status]}
      </p>
      <Show when={props.shop.suspendReason}>
        {(reason) => (
          <p class="break-words text-text-2">
            {t.sell.reason}: {reason()}
          </p>
        )}
      </Show>
    </>
  );
}

function Act(props: { shop: ListedShop; acts: ShopActs }) {
  const { t } = useI18n();
  const viewer = useViewer();
  return (
    <Show when={may(viewer()?.me, 'SELLER_SUSPEND')}>
      <Show
        when={props.shop.status === 'SUSPENDED'}
        fallback={
          <Button size="sm" tone="danger" onClick={() => props.acts.suspend(props.shop)}>
            {t.sellerReview.suspend}
          </Button>
        }
      >
        <Button size="sm" onClick={() => props.acts.restore(props.shop)}>
          {t.sellerReview.restore}
        </Button>
      </Show>
    </Show>
  );
}
