import { For, Show } from 'solid-js';
import type { ShopHeader_SellerFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { createFollow } from './create-follow.ts';
import { FollowButton } from './follow-button.tsx';
import { ShopLogo } from './shop-logo.tsx';

/** Logo, name, rating, sales, followers and opening date of a shop. */
export function ShopHeader(props: { shop: ShopHeader_SellerFragment }) {
  const { t, format } = useI18n();
  const follow = createFollow(() => props.shop);
  const details = () => {
    const { statistics, openedAt } = props.shop;
    return [
      ...(statistics
        ? [t.shops.products(format.number(statistics.productCount)), t.shops.sold(format.number(statistics.soldCount))]
        : []),
      t.shops.followers(format.number(follow.followers())),
      t.shops.since(format.date(openedAt)),
    ];
  };
  return (
    <header class="panel flex flex-col gap-3 p-4">
      <div class="flex flex-wrap items-center gap-3">
        <ShopLogo url={props.shop.logoUrl} size={64} />
        <div class="min-w-0 flex-1 basis-48">
          <h1 tabindex="-1" class="text-lg lg:text-xl">
            {props.shop.name}
          </h1>
          <p class="flex items-center gap-1 text-sm text-text-2">
            <Show when={props.shop.statistics?.ratingAverage} fallback={t.shops.noRating}>
              {(average) => (
                <>
                  <Icon name="star" size={16} class="text-star" />
                  {t.shops.rating(format.rating(average()), format.number(props.shop.statistics?.ratingCount ?? 0))}
                </>
              )}
            </Show>
          </p>
        </div>
        <FollowButton name={props.shop.name} follow={follow} />
      </div>
      <Show when={props.shop.description}>
        {(description) => <p class="max-w-[60em] whitespace-pre-line text-text-2">{description()}</p>}
      </Show>
      <ul class="flex flex-wrap gap-x-4 gap-y-1 text-sm text-text-2">
        <For each={details()}>{(detail) => <li>{detail}</li>}</For>
      </ul>
    </header>
  );
}
