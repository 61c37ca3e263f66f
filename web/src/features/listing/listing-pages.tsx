import { createEffect, createMemo, For, Show, Suspense } from 'solid-js';
import { createListingPageQuery } from '../../graphql/generated/operations.ts';
import type { ListingQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createNearView } from '../../primitives/create-near-view.ts';
import { RegionFailure } from '../../ui/region-failure.tsx';
import { ProductGrid, ProductGridSkeleton } from '../product/product-grid.tsx';
import { createSearchTrail } from '../search/create-search-trail.ts';
import type { Listing } from './create-listing.ts';
import { PAGE_SIZE, searchInput } from './listing-state.ts';

const EAGER_CARDS = 5;

/** The loaded pages, and the next one: automatically once, then by a link. */
export function ListingPages(props: { listing: Listing; result: NonNullable<ListingQuery['search']> }) {
  const pages = () => Math.min(props.listing.state().page, Math.max(1, props.result.pageCount));
  const laterPages = createMemo(() => Array.from({ length: pages() - 1 }, (_, index) => index + 2));
  const trail = createSearchTrail();
  const noteOpened = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    if (link) trail.opened(props.listing.state().text, link.href);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: counts what the links inside lead to
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that a key follows is clicked
    <div class="flex flex-col gap-2 lg:gap-3" onClick={noteOpened}>
      <ProductGrid products={props.result.hits.map(({ product }) => product)} eager={EAGER_CARDS} priority />
      <For each={laterPages()}>
        {(page) => (
          <Suspense fallback={<ProductGridSkeleton count={10} />}>
            <ListingPage listing={props.listing} page={page} />
          </Suspense>
        )}
      </For>
      <Show when={pages() < props.result.pageCount}>
        <MoreResults listing={props.listing} pages={pages()} total={props.result.total} />
      </Show>
    </div>
  );
}

function ListingPage(props: { listing: Listing; page: number }) {
  const query = createListingPageQuery(() => ({ input: searchInput(props.listing.state(), props.page) }));
  return (
    <Show when={query()?.search} fallback={<RegionFailure onRetry={query.refetch} />}>
      {(search) => <ProductGrid products={search().hits.map(({ product }) => product)} />}
    </Show>
  );
}

function MoreResults(props: { listing: Listing; pages: number; total: number }) {
  const { t, format } = useI18n();
  const [near, attach] = createNearView();
  createEffect(() => {
    if (near() && props.pages === 1) props.listing.showPages(2);
  });
  const shown = () => Math.min(props.pages * PAGE_SIZE, props.total);
  return (
    <a
      ref={attach}
      href={props.listing.hrefOf({ ...props.listing.state(), page: props.pages + 1 })}
      noScroll
      replace
      class="panel flex h-12 items-center justify-center font-semibold text-link hover:bg-sunken"
    >
      {t.listing.more(format.number(shown()), format.number(props.total))}
    </a>
  );
}
