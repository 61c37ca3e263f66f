import { useLocation } from '@solidjs/router';
import { createNoteSearchUseMutation } from '../../graphql/generated/operations.ts';

const KEY = 'minijd.found-by';
const KEPT = 20;

/** Says which search led to the page of a product, in this tab, and from there into the cart. */
export interface SearchTrail {
  /** A product of the results was opened. */
  opened(text: string | undefined, href: string): void;
  /** A product was added, on the page that is open now. */
  added(): void;
}

/** Counts what searches lead to; what cannot be sent is left out. */
export function createSearchTrail(): SearchTrail {
  const location = useLocation();
  const note = createNoteSearchUseMutation();
  return {
    opened(text, href) {
      const path = new URL(href, document.baseURI).pathname;
      if (!text || !path.startsWith('/p/')) return;
      remember(path, text);
      void note({ input: { text, use: 'OPENED' } });
    },
    added() {
      const text = location.pathname === '/search' ? String(location.query.q ?? '') : found()[location.pathname];
      if (text) void note({ input: { text, use: 'ADDED' } });
    },
  };
}

/** Texts by the address of the product they found, oldest first. */
function found(): Record<string, string> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const entries = Object.entries(stored ?? {}).filter(([, text]) => typeof text === 'string');
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    return {};
  }
}

function remember(path: string, text: string): void {
  const others = Object.entries(found()).filter(([known]) => known !== path);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...others, [path, text]].slice(-KEPT))));
  } catch {
    // Full or switched off: the cart is then not counted for the search.
  }
}
