import { createSignal, For, Show } from 'solid-js';
import { createFollowedShopsQuery } from '../../graphql/generated/operations.ts';
import type { FollowedShopsQuery } from '../../graphql/generated/types.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { createFollow } from './create-follow.ts';
import { FollowButton } from './follow-button.tsx';
import { ShopLink } from './shop-link.tsx';
import { ShopLogo } from './shop-logo.tsx';

type Followed = NonNullable<NonNullable<FollowedShopsQuery['me']>['followedShops']>['nodes'][number];

/** Followed shops, latest first; an unfollowed one stays until the list is reloaded. */
export function FollowedShops() {
  const { t } = useI18n();
  const [after, setAfter] = createSignal<string>();
  const query = keepPreviousData(createFollowedShopsQuery(() => ({ after: after() ?? null }), { fresh: true }));
  return (
    <QueryRegion query={query} needs={['me']}>
      {(data) => (
        <Show when={data().me.followedShops} fallback={<MissingPart text={t.missing.part} onRetry={query.refetch} />}>
          {(shops) => (
            <Show
              when={shops().nodes.length > 0}
              fallback={
                <div class="flex flex-col items-start gap-3">
                  <p class="text-text-2">{t.shops.noneFollowed}</p>
                  <Button href="/">{t.cart.startShopping}</Button>
                </div>
              }
            >
              <ul class="grid grid-cols-1 gap-2 md:grid-cols-2 lg:gap-3">
                <For each={shops().nodes}>{(shop) => <FollowedShop shop={shop} />}</For>
              </ul>
              <Show when={shops().pageInfo.hasNextPage && shops().pageInfo.endCursor}>
                {(cursor) => (
                  <Button class="mt-3" onClick={() => setAfter(cursor())}>
                    {t.shops.moreFollowed}
                  </Button>
                )}
              </Show>
            </Show>
          )}
        </Show>
      )}
    </QueryRegion>
  );
}

function FollowedShop(props: { shop: Followed }) {
  const { t, format } = useI18n();
  const follow = createFollow(() => props.shop);
  return (
    <li class="flex items-center gap-3 rounded-md border border-line p-3">
      <ShopLogo url={props.shop.logoUrl} size={48} />
      <div class="min-w-0 flex-1">
        <p class="truncate font-semibold">
          <ShopLink shop={props.shop} />
        </p>
        <p class="text-xs text-text-3">
          {props.shop.status === 'SUSPENDED' ? t.shops.paused : t.shops.followers(format.number(follow.followers()))}
        </p>
      </div>
      <FollowButton name={props.shop.name} follow={follow} />
    </li>
  );
}
