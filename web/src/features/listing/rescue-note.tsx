import { Show } from 'solid-js';
import type { ListingQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { searchHref } from '../search/search-options.ts';

type SearchResult = NonNullable<ListingQuery['search']>;

/** Says what the search did because nothing matched what was typed, or what may have been meant. */
export function RescueNote(props: { result: SearchResult | null | undefined }) {
  const { t, format } = useI18n();
  const said = () => {
    const rescue = props.result?.rescue;
    if (!rescue) return undefined;
    if (rescue.kind === 'CORRECTED') return t.listing.corrected(rescue.text);
    if (rescue.kind === 'FEWER_WORDS') return t.listing.fewerWords(format.list(rescue.dropped), rescue.text);
    return rescue.kind === 'WIDER_CATEGORY' ? t.listing.widerCategory : t.listing.someWords;
  };
  return (
    <>
      <Show when={said()}>{(text) => <p class="w-full text-warn">{text()}</p>}</Show>
      <Show when={props.result?.didYouMean}>
        {(text) => (
          <p class="w-full text-text-2">
            {t.listing.didYouMean}{' '}
            <a href={searchHref(text())} class="text-link underline">
              {text()}
            </a>
          </p>
        )}
      </Show>
    </>
  );
}
