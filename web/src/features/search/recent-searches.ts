import { type Accessor, createSignal, onMount } from 'solid-js';

const KEY = 'minijd.recent-searches';
const KEPT = 8;

export interface RecentSearches {
  all: Accessor<readonly string[]>;
  remember(text: string): void;
  forget(text: string): void;
  forgetAll(): void;
}

/** Recent searches, newest first; stored in this browser only. */
export function createRecentSearches(): RecentSearches {
  const [all, setAll] = createSignal<readonly string[]>([]);
  const keep = (texts: readonly string[]): void => {
    setAll(texts);
    localStorage.setItem(KEY, JSON.stringify(texts));
  };
  onMount(() => setAll(readTexts()));
  return {
    all,
    remember: (text) => keep([text, ...all().filter((other) => other !== text)].slice(0, KEPT)),
    forget: (text) => keep(all().filter((other) => other !== text)),
    forgetAll: () => keep([]),
  };
}

function readTexts(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}
