import { Show } from 'solid-js';
import { brandLabel } from '../features/listing/applied-filters.tsx';
import { createListing } from '../features/listing/create-listing.ts';
import { ListingView } from '../features/listing/listing-view.tsx';
import { RescueNote } from '../features/listing/rescue-note.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';

export function SearchPage() {
  const { t, format } = useI18n();
  const listing = createListing(() => undefined);
  const title = () => {
    const { text, sort, brands } = listing.state();
    if (text) return t.listing.results(text);
    return brands.length === 1 ? brandLabel(listing.query()?.search?.facets, brands[0]!) : t.listing.titles[sort];
  };
  createPageHead(() => ({ title: t.shop.title(title()) }));
  return (
    <div class="container-page pt-3">
      <ListingView listing={listing}>
        {(total) => (
          <header class="flex flex-wrap items-baseline gap-x-3">
            <h1 tabindex="-1" class="text-lg lg:text-xl">
              {title()}
            </h1>
            <Show when={total !== undefined}>
              <span class="text-sm text-text-3">{t.listing.count(format.number(total ?? 0))}</span>
            </Show>
            <RescueNote result={listing.query()?.search} />
          </header>
        )}
      </ListingView>
    </div>
  );
}
