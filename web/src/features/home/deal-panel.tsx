import { createMemo, For, Show } from 'solid-js';
import type { ProductCard_ProductFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';
import { CardPrice } from '../product/card-price.tsx';
import { biggestDiscounts, discountPercent } from './discount.ts';

/** The largest discount with its photo, and the next ones beside it. */
export function DealPanel(props: { products: readonly ProductCard_ProductFragment[] }) {
  const deals = createMemo(() => biggestDiscounts(props.products).slice(0, 4));
  return (
    <Show when={deals()[0]}>
      {(deal) => (
        <section class="panel grid overflow-hidden md:grid-cols-[1fr_240px] lg:min-h-[320px]">
          <TopDeal product={deal()} />
          <ul class="hidden flex-col border-s border-line md:flex">
            <For each={deals().slice(1)}>{(product) => <SmallDeal product={product} />}</For>
          </ul>
        </section>
      )}
    </Show>
  );
}

function TopDeal(props: { product: ProductCard_ProductFragment }) {
  const { t } = useI18n();
  return (
    <a href={`/p/${props.product.slug}`} class="group flex min-h-[148px] items-stretch">
      <Picture
        source={props.product.cover}
        sizes="(min-width: 1024px) 320px, 148px"
        maxWidth={720}
        priority
        alt=""
        class="w-[148px] shrink-0 lg:w-[320px]"
      />
      <span class="flex min-w-0 flex-1 flex-col justify-center gap-1 p-4 lg:gap-3 lg:p-6">
        <span class="text-sm text-price">
          {t.home.dealOfDay} {t.home.discount(discountPercent(props.product))}
        </span>
        <span class="line-clamp-2 text-md font-semibold group-hover:text-link lg:text-xl">{props.product.name}</span>
        <span class="flex flex-wrap items-baseline gap-2">
          <CardPrice product={props.product} size="product" />
        </span>
        <span class="hidden items-center gap-1 font-semibold text-link md:flex">
          {t.home.shopNow}
          <Icon name="chevron-right" size={16} />
        </span>
      </span>
    </a>
  );
}

function SmallDeal(props: { product: ProductCard_ProductFragment }) {
  return (
    <li class="flex-1 border-line not-last:border-b">
      <a href={`/p/${props.product.slug}`} class="flex h-full items-center gap-3 p-2 hover:bg-sunken">
        <Picture
          source={props.product.cover}
          sizes="72px"
          maxWidth={360}
          eager
          alt=""
          class="w-[72px] shrink-0 rounded-sm"
        />
        <span class="min-w-0">
          <span class="line-clamp-2 text-sm">{props.product.name}</span>
          <span class="flex items-baseline gap-1.5">
            <CardPrice product={props.product} />
          </span>
        </span>
      </a>
    </li>
  );
}
