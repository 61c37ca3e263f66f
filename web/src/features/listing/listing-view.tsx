import { useIsRouting } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import type { ListingQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { BestSellers } from '../product/best-sellers.tsx';
import { ProductGrid } from '../product/product-grid.tsx';
import { AppliedFilters } from './applied-filters.tsx';
import type { Listing } from './create-listing.ts';
import { createPriceLimits } from './create-price-limits.ts';
import { FilterGroups } from './filter-groups.tsx';
import { ListingPages } from './listing-pages.tsx';
import { filterCount, withoutFilters } from './listing-state.ts';
import { SortBar } from './sort-bar.tsx';

type SearchResult = NonNullable<ListingQuery['search']>;

export interface ListingViewProps {
  listing: Listing;
  /** The category of a category page: shows its best sellers when the search is unavailable. */
  category?: string;
  children: (total: number | undefined) => JSX.Element;
}

/** Filters, order and products of one list; the heading belongs to the page and is shown without them as well. */
export function ListingView(props: ListingViewProps) {
  const { t } = useI18n();
  return (
    <div class="flex flex-col gap-2 lg:gap-3">
      {props.children(props.listing.query()?.search?.total)}
      <QueryRegion
        query={props.listing.query}
        needs={['search']}
        page={!props.category}
        class={props.category ? 'panel p-4' : undefined}
        failureText={props.category ? t.missing.filters : undefined}
        instead={<BestSellers categorySlug={props.category} />}
      >
        {(data) => (
          <div class="grid gap-3 lg:grid-cols-[208px_minmax(0,1fr)]">
            <FilterRail listing={props.listing} result={data().search} />
            <Results listing={props.listing} result={data().search} />
          </div>
        )}
      </QueryRegion>
    </div>
  );
}

function FilterRail(props: { listing: Listing; result: SearchResult }) {
  const { t } = useI18n();
  const prices = createPriceLimits(props.listing);
  return (
    <aside
      aria-label={t.listing.filters}
      class="panel sticky top-[calc(var(--header-height)+12px)] hidden max-h-[calc(100vh-var(--header-height)-24px)] self-start overflow-y-auto p-3 [scrollbar-width:thin] lg:block"
    >
      <FilterGroups listing={props.listing} facets={props.result.facets} prices={prices} />
    </aside>
  );
}

function Results(props: { listing: Listing; result: SearchResult }) {
  const { t, format } = useI18n();
  const isRouting = useIsRouting();
  const [filtersOpen, setFiltersOpen] = createSignal(false);
  const prices = createPriceLimits(props.listing);
  return (
    <section class="flex min-w-0 flex-col gap-2 lg:gap-3">
      <SortBar listing={props.listing} total={props.result.total} onFilters={() => setFiltersOpen(true)} />
      <AppliedFilters listing={props.listing} facets={props.result.facets} />
      <h2 class="visually-hidden" aria-live="polite">
        {t.listing.count(format.number(props.result.total))}
      </h2>
      <Show when={props.result.total > 0} fallback={<NothingFound listing={props.listing} result={props.result} />}>
        <div class={isRouting() ? 'opacity-60' : ''}>
          <ListingPages listing={props.listing} result={props.result} />
        </div>
        <Related result={props.result} />
      </Show>
      <Dialog
        open={filtersOpen()}
        onClose={() => setFiltersOpen(false)}
        title={t.listing.filters}
        shape="side"
        footer={
          <>
            <Button onClick={() => props.listing.change(withoutFilters)}>{t.listing.reset}</Button>
            <Button tone="brand" onClick={() => prices.apply() && setFiltersOpen(false)}>
              {t.listing.show(format.number(props.result.total))}
            </Button>
          </>
        }
      >
        <FilterGroups listing={props.listing} facets={props.result.facets} prices={prices} />
      </Dialog>
    </section>
  );
}

/** Other goods, when little was found. */
function Related(props: { result: SearchResult }) {
  const { t } = useI18n();
  return (
    <Show when={props.result.related?.length}>
      <section class="mt-2 flex flex-col gap-2" aria-labelledby="related-goods">
        <h2 id="related-goods" class="text-md">
          {t.listing.related}
        </h2>
        <ProductGrid products={props.result.related} />
      </section>
    </Show>
  );
}

function NothingFound(props: { listing: Listing; result: SearchResult }) {
  const { t } = useI18n();
  const filtered = () => filterCount(props.listing.state()) > 0;
  return (
    <>
      <div class="panel">
        <EmptyState
          icon="search"
          text={t.listing.empty}
          action={
            <Show when={filtered()} fallback={<Button href="/categories">{t.layout.allCategories}</Button>}>
              <Button onClick={() => props.listing.change(withoutFilters)}>{t.listing.dropFilters}</Button>
            </Show>
          }
        />
      </div>
      <Show when={props.result.related?.length} fallback={<BestSellers />}>
        <Related result={props.result} />
      </Show>
    </>
  );
}
