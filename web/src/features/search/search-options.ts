import type { SearchSuggestionsQuery } from '../../graphql/generated/types.ts';

type Suggestion = NonNullable<SearchSuggestionsQuery['suggestions']>[number];

/** One line of the list below the search field. */
export interface SearchOption {
  text: string;
  href: string;
  kind: Suggestion['kind'];
  /** Searches within the best matching category. */
  scoped: boolean;
}

export function searchHref(text: string, categorySlug?: string | null): string {
  const query = new URLSearchParams({ ...(categorySlug && { category: categorySlug }), q: text });
  return `/search?${query}`;
}

/** A category links to its page; the first other suggestion with a category searches within it. */
export function suggestionOptions(suggestions: readonly Suggestion[]): SearchOption[] {
  const scopedIndex = suggestions.findIndex(({ kind, categorySlug }) => kind !== 'CATEGORY' && categorySlug);
  return suggestions.map(({ text, kind, categorySlug }, index) => {
    const scoped = index === scopedIndex;
    const href =
      kind === 'CATEGORY' && categorySlug ? `/c/${categorySlug}` : searchHref(text, scoped ? categorySlug : undefined);
    return { text, href, kind, scoped };
  });
}

export function termOptions(texts: readonly string[]): SearchOption[] {
  return texts.map((text) => ({ text, href: searchHref(text), kind: 'TERM', scoped: false }));
}

/** The typed prefix in normal weight, the completion in bold. */
export function splitCompletion(text: string, typed: string): { typed: string; completion: string } {
  const starts = text.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase());
  return starts
    ? { typed: text.slice(0, typed.length), completion: text.slice(typed.length) }
    : { typed: text, completion: '' };
}
