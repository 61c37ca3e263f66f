import { useLocation, useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, on, untrack } from 'solid-js';
import { createListingQuery } from '../../graphql/generated/operations.ts';
import type { ListingQuery } from '../../graphql/generated/types.ts';
import type { Query } from '../../graphql/query.ts';
import { type ListingState, listingHref, parseListing, searchInput } from './listing-state.ts';

export interface Listing {
  state: Accessor<ListingState>;
  /** The first page with the filters that fit it. */
  query: Query<ListingQuery>;
  /** The URL of the list in another state. */
  hrefOf: (state: ListingState) => string;
  /** Changes a filter or the order with a history entry. `edit` gets the latest choice, which may still be loading. */
  change: (edit: (state: ListingState) => ListingState) => void;
  /** Shows more pages, without a history entry. */
  showPages: (pages: number) => void;
}

/** The list for the URL; category pages add their category, shop pages their shop. */
export function createListing(
  categorySlug: Accessor<string | undefined>,
  shop?: Accessor<NonNullable<ListingState['shop']>>,
): Listing {
  const location = useLocation();
  const navigate = useNavigate();
  const state = createMemo(() => {
    const parsed = parseListing(new URLSearchParams(location.search));
    return { ...parsed, shop: shop?.(), categorySlug: categorySlug() ?? parsed.categorySlug };
  });
  const query = createListingQuery(() => ({ input: searchInput(state(), 1) }), { blocking: true });

  // The URL changes once the new list is loaded.
  let chosen: ListingState | undefined;
  createEffect(
    on(state, () => {
      chosen = undefined;
    }),
  );

  return {
    state,
    query,
    hrefOf: listingHref,
    change: (edit) => {
      chosen = edit(chosen ?? untrack(state));
      navigate(listingHref(chosen), { scroll: false });
    },
    showPages: (page) => navigate(listingHref({ ...untrack(state), page }), { replace: true, scroll: false }),
  };
}
