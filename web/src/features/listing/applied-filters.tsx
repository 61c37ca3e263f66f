import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { Listing } from './create-listing.ts';
import type { Facets } from './filter-groups.tsx';
import { type ListingState, toggleAttribute, toggleBrand, toggleRating, withoutFilters } from './listing-state.ts';

interface AppliedFilter {
  label: string;
  /** The URL of the list without this filter. */
  without: (state: ListingState) => ListingState;
}

/** Applied filters as chips that remove them. */
export function AppliedFilters(props: { listing: Listing; facets: Facets }) {
  const { t } = useI18n();
  const state = () => props.listing.state();
  const applied = (): AppliedFilter[] => [
    ...state().brands.map((brand) => ({
      label: brandLabel(props.facets, brand),
      without: (state: ListingState) => toggleBrand(state, brand),
    })),
    ...Object.entries(state().attributes).flatMap(([name, values]) =>
      values.map((value) => ({
        label: `${name} ${value}`,
        without: (state: ListingState) => toggleAttribute(state, name, value),
      })),
    ),
    ...priceFilter(state(), t.listing.price),
    ...(state().rating
      ? [
          {
            label: t.listing.ratedFrom(state().rating),
            without: (latest: ListingState) => toggleRating(latest, latest.rating),
          },
        ]
      : []),
    ...(state().inStock ? [{ label: t.listing.inStockOnly, without: withoutStockFilter }] : []),
  ];
  return (
    <Show when={applied().length > 0}>
      <ul aria-label={t.listing.applied} class="flex flex-wrap items-center gap-2">
        <For each={applied()}>
          {(filter) => (
            <li>
              <Chip
                label={filter.label}
                removeLabel={t.listing.removeFilter(filter.label)}
                onRemove={() => props.listing.change(filter.without)}
              />
            </li>
          )}
        </For>
        <li>
          <Button tone="quiet" size="sm" onClick={() => props.listing.change(withoutFilters)}>
            {t.listing.clearAll}
          </Button>
        </li>
      </ul>
    </Show>
  );
}

export function brandLabel(facets: Facets | undefined, slug: string): string {
  return facets?.brands.find(({ value }) => value === slug)?.label ?? slug;
}

const withoutStockFilter = (state: ListingState): ListingState => ({ ...state, inStock: false, page: 1 });

function priceFilter(state: ListingState, name: string): AppliedFilter[] {
  if (!state.minPrice && !state.maxPrice) return [];
  const label = `${name} ${state.minPrice || '0'}–${state.maxPrice}`;
  return [{ label, without: (latest) => ({ ...latest, minPrice: '', maxPrice: '', page: 1 }) }];
}
