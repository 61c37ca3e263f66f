import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Facet_ValueFragment, ListingQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/field.tsx';
import type { Listing } from './create-listing.ts';
import type { PriceLimits } from './create-price-limits.ts';
import { FacetCount } from './facet-count.tsx';
import { toggleAttribute, toggleBrand, toggleRating } from './listing-state.ts';
import { PriceFilter } from './price-filter.tsx';

export type Facets = NonNullable<ListingQuery['search']>['facets'];

const SHOWN_FIRST = 5;

export interface FilterGroupsProps {
  listing: Listing;
  facets: Facets;
  prices: PriceLimits;
}

/** All filters of a list, with the count for each choice. */
export function FilterGroups(props: FilterGroupsProps) {
  const { t } = useI18n();
  const state = () => props.listing.state();
  return (
    <div class="flex flex-col gap-4">
      <Show when={props.facets.categories.length > 0}>
        <CategoryLinks listing={props.listing} categories={props.facets.categories} />
      </Show>
      <ValueGroup
        title={t.listing.brand}
        values={props.facets.brands}
        onToggle={(value) => props.listing.change((state) => toggleBrand(state, value))}
      />
      <FilterGroup title={t.listing.price}>
        <PriceFilter listing={props.listing} limits={props.prices} bands={props.facets.prices} />
      </FilterGroup>
      <Show when={props.facets.ratings.length > 0}>
        <FilterGroup title={t.listing.rating}>
          <ul>
            <For each={props.facets.ratings}>
              {(facet) => (
                <li class="flex items-center justify-between gap-2">
                  <Checkbox
                    label={t.listing.ratedFrom(facet.from)}
                    checked={facet.selected}
                    onChange={() => props.listing.change((state) => toggleRating(state, facet.from))}
                  />
                  <FacetCount facet={facet} />
                </li>
              )}
            </For>
          </ul>
        </FilterGroup>
      </Show>
      <For each={props.facets.attributes}>
        {(attribute) => (
          <ValueGroup
            title={attribute.name}
            values={attribute.values}
            onToggle={(value) => props.listing.change((state) => toggleAttribute(state, attribute.name, value))}
          />
        )}
      </For>
      <FilterGroup title={t.listing.availability}>
        <Checkbox
          label={t.listing.inStockOnly}
          checked={state().inStock}
          onChange={(inStock) => props.listing.change((state) => ({ ...state, inStock, page: 1 }))}
        />
      </FilterGroup>
    </div>
  );
}

function FilterGroup(props: { title: string; children: JSX.Element }) {
  const id = createUniqueId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="mb-1 text-base">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

function CategoryLinks(props: { listing: Listing; categories: readonly Facet_ValueFragment[] }) {
  const { t } = useI18n();
  return (
    <FilterGroup title={t.listing.category}>
      <FirstFew items={props.categories}>
        {(category) => (
          <a
            href={props.listing.hrefOf({ ...props.listing.state(), categorySlug: category.value, page: 1 })}
            aria-current={category.selected ? 'true' : undefined}
            class="flex min-h-8 items-center justify-between gap-2 hover:text-link aria-[current]:font-semibold aria-[current]:text-price pointer-coarse:min-h-11"
          >
            <span class="truncate">{category.label}</span>
            <FacetCount facet={category} />
          </a>
        )}
      </FirstFew>
    </FilterGroup>
  );
}

function ValueGroup(props: {
  title: string;
  values: readonly Facet_ValueFragment[];
  onToggle: (value: string) => void;
}) {
  return (
    <Show when={props.values.length > 0}>
      <FilterGroup title={props.title}>
        <FirstFew items={props.values}>
          {(facet) => (
            <div class={`flex items-center justify-between gap-2 ${facet.count === 0 ? 'text-text-3' : ''}`}>
              <Checkbox
                label={facet.label}
                checked={facet.selected}
                disabled={facet.count === 0 && !facet.selected}
                onChange={() => props.onToggle(facet.value)}
              />
              <FacetCount facet={facet} />
            </div>
          )}
        </FirstFew>
      </FilterGroup>
    </Show>
  );
}

/** Five, and the rest on demand; applied values are always shown. */
function FirstFew(props: {
  items: readonly Facet_ValueFragment[];
  children: (item: Facet_ValueFragment) => JSX.Element;
}) {
  const { t } = useI18n();
  const [all, setAll] = createSignal(false);
  const shown = () => props.items.filter(({ selected }, index) => all() || selected || index < SHOWN_FIRST);
  return (
    <>
      <ul>
        <For each={shown()}>{(item) => <li>{props.children(item)}</li>}</For>
      </ul>
      <Show when={props.items.length > SHOWN_FIRST}>
        <button
          type="button"
          aria-expanded={all()}
          class="min-h-8 text-sm text-link pointer-coarse:min-h-11"
          onClick={() => setAll((shownAll) => !shownAll)}
        >
          {all() ? t.actions.less : t.actions.more}
        </button>
      </Show>
    </>
  );
}
