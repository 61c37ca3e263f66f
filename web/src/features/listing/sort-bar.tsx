import { For, Show } from 'solid-js';
import type { SearchSort } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Listing } from './create-listing.ts';
import { filterCount } from './listing-state.ts';

interface SortTab {
  label: string;
  /** Pressing again cycles through these. */
  sorts: readonly SearchSort[];
}

export interface SortBarProps {
  listing: Listing;
  total: number;
  onFilters: () => void;
}

/** The order of a list as links; in narrow windows also the button for filters. */
export function SortBar(props: SortBarProps) {
  const { t, format } = useI18n();
  const tabs: SortTab[] = [
    { label: t.listing.sorts.RELEVANCE, sorts: ['RELEVANCE'] },
    { label: t.listing.sorts.BEST_SELLING, sorts: ['BEST_SELLING'] },
    { label: t.listing.price, sorts: ['PRICE_ASC', 'PRICE_DESC'] },
    { label: t.listing.sorts.RATING, sorts: ['RATING'] },
  ];
  const applied = () => filterCount(props.listing.state());
  return (
    <div class="panel sticky top-(--header-height) z-(--z-sticky) flex h-11 items-center border-b border-line px-1 max-lg:-mx-(--gutter) max-lg:rounded-none lg:px-2">
      <nav aria-label={t.listing.sort} class="min-w-0 flex-1">
        <ul class="flex max-lg:justify-around">
          <For each={tabs}>{(tab) => <SortLink tab={tab} listing={props.listing} />}</For>
        </ul>
      </nav>
      <span class="pe-2 text-sm text-text-3 max-lg:hidden">{t.listing.count(format.number(props.total))}</span>
      <button
        type="button"
        class="flex h-11 items-center gap-1 border-s border-line px-3 lg:hidden"
        aria-haspopup="dialog"
        aria-label={t.listing.filterCount(applied())}
        onClick={() => props.onFilters()}
      >
        <Icon name="filter" size={18} />
        {t.listing.filters}
        <Show when={applied() > 0}>
          <span class="text-xs text-price">{applied()}</span>
        </Show>
      </button>
    </div>
  );
}

function SortLink(props: { tab: SortTab; listing: Listing }) {
  const { t } = useI18n();
  const state = () => props.listing.state();
  const current = () => props.tab.sorts.indexOf(state().sort);
  const next = (): SearchSort => props.tab.sorts[(current() + 1) % props.tab.sorts.length] ?? 'RELEVANCE';
  const direction = () => (state().sort === 'PRICE_DESC' ? 'arrow-down' : 'arrow-up');
  const both = () => props.tab.sorts.length > 1;
  return (
    <li>
      <a
        href={props.listing.hrefOf({ ...state(), sort: next(), page: 1 })}
        noScroll
        aria-current={current() >= 0 ? 'true' : undefined}
        aria-label={both() ? t.listing.sorts[next()] : undefined}
        class="flex h-11 items-center gap-0.5 px-2 whitespace-nowrap text-text-2 hover:text-link aria-[current]:font-semibold aria-[current]:text-price md:px-3"
      >
        {props.tab.label}
        <Show when={both() && current() >= 0}>
          <Icon name={direction()} size={14} />
        </Show>
      </a>
    </li>
  );
}
