import { useLocation, useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { createHotKeywordsQuery, createSearchSuggestionsQuery } from '../../graphql/generated/operations.ts';
import { createRecentSearches, type RecentSearches } from './recent-searches.ts';
import { type SearchOption, searchHref, suggestionOptions, termOptions } from './search-options.ts';

const DEBOUNCE_MS = 150;

export interface SearchField {
  text: Accessor<string>;
  /** The debounced text, for which the list is loaded. */
  asked: Accessor<string>;
  open: Accessor<boolean>;
  /** Set on first focus: the list may be needed. */
  used: Accessor<boolean>;
  options: Accessor<readonly SearchOption[]>;
  recent: RecentSearches;
  /** The active option; -1 submits the typed text. */
  active: Accessor<number>;
  type(text: string): void;
  show(): void;
  hide(): void;
  move(step: 1 | -1): void;
  submit(): void;
  follow(option: SearchOption): void;
}

/** The state of the search field and its list; loads nothing before first use. */
export function createSearchField(): SearchField {
  const location = useLocation();
  const navigate = useNavigate();
  const recent = createRecentSearches();
  const urlText = () => (location.pathname === '/search' ? String(location.query.q ?? '') : '');
  const [text, setText] = createSignal(urlText());
  const [asked, setAsked] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  const [used, setUsed] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(on(urlText, setText, { defer: true }));

  const suggestions = createSearchSuggestionsQuery(() => (asked() ? { text: asked() } : undefined));
  const hot = createHotKeywordsQuery(() => used());
  const options = createMemo(() => {
    if (asked()) return suggestionOptions(suggestions.peek()?.suggestions ?? []);
    const recentTexts = recent.all();
    const hotTexts = (hot.peek()?.hotKeywords ?? []).filter((word) => !recentTexts.includes(word));
    return termOptions([...recentTexts, ...hotTexts]);
  });

  const hide = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const leave = (href: string, remembered: string): void => {
    hide();
    recent.remember(remembered);
    navigate(href);
  };
  return {
    text,
    asked,
    open,
    used,
    options,
    recent,
    active,
    hide,
    type: (next) => {
      setText(next);
      setActive(-1);
      setUsed(true);
      setOpen(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAsked(next.trim()), DEBOUNCE_MS);
    },
    show: () => {
      setUsed(true);
      setOpen(true);
    },
    move: (step) => {
      const count = options().length + 1;
      setOpen(true);
      setActive((index) => ((index + 1 + step + count) % count) - 1);
    },
    submit: () => {
      const option = options()[active()];
      const typed = text().trim();
      if (option) leave(option.href, option.text);
      else if (typed) leave(searchHref(typed), typed);
    },
    follow: (option) => leave(option.href, option.text),
  };
}
