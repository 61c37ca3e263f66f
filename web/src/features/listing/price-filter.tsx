import { createEffect, createUniqueId, For, on, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { Listing } from './create-listing.ts';
import type { PriceLimits } from './create-price-limits.ts';
import { FacetCount } from './facet-count.tsx';
import type { Facets } from './filter-groups.tsx';
import { priceLabel } from './price-label.ts';

const INPUT =
  'h-8 w-0 min-w-0 flex-1 rounded-sm border border-ctl bg-surface px-1.5 aria-invalid:border-bad text-sm pointer-coarse:h-11';

/** Two typed limits, and price bands of the list. */
export function PriceFilter(props: { listing: Listing; limits: PriceLimits; bands: Facets['prices'] }) {
  const { t, format } = useI18n();
  const problemId = createUniqueId();
  const inputs: HTMLInputElement[] = [];
  createEffect(on(props.limits.wrong, (wrong) => inputs[wrong.indexOf(true)]?.focus(), { defer: true }));
  const take = (minPrice: string, maxPrice: string) =>
    props.listing.change((state) => ({ ...state, minPrice, maxPrice, page: 1 }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.limits.apply();
      }}
    >
      <div class="flex items-center gap-1">
        <input
          ref={(input) => (inputs[0] = input)}
          class={INPUT}
          inputmode="decimal"
          aria-label={t.listing.minPrice}
          placeholder={t.listing.minPrice}
          aria-invalid={props.limits.wrong()[0] || undefined}
          aria-describedby={props.limits.wrong()[0] ? problemId : undefined}
          value={props.limits.min()}
          onInput={(event) => props.limits.setMin(event.currentTarget.value)}
        />
        <span aria-hidden="true">–</span>
        <input
          ref={(input) => (inputs[1] = input)}
          class={INPUT}
          inputmode="decimal"
          aria-label={t.listing.maxPrice}
          placeholder={t.listing.maxPrice}
          aria-invalid={props.limits.wrong()[1] || undefined}
          aria-describedby={props.limits.wrong()[1] ? problemId : undefined}
          value={props.limits.max()}
          onInput={(event) => props.limits.setMax(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" class="px-2">
          {t.listing.applyPrice}
        </Button>
      </div>
      <Show when={props.limits.wrong().includes(true)}>
        <p id={problemId} role="alert" class="mt-1 text-xs text-bad">
          {t.failures.notAmount}
        </p>
      </Show>
      <ul class="mt-1">
        <For each={props.bands}>
          {(band) => (
            <li>
              <button
                type="button"
                aria-pressed={band.selected}
                class="flex min-h-8 w-full items-center justify-between gap-2 hover:text-link aria-pressed:font-semibold aria-pressed:text-price pointer-coarse:min-h-11"
                onClick={() => (band.selected ? take('', '') : take(band.from.amount, band.to?.amount ?? ''))}
              >
                {priceLabel(band, t, format)}
                <FacetCount facet={band} />
              </button>
            </li>
          )}
        </For>
      </ul>
    </form>
  );
}
