import type { Locale } from '../i18n/locale.ts';

export type Theme = 'light' | 'dark' | 'system';

/** What the shop simulates. */
export type SandboxParts = readonly ('PAYMENTS' | 'DELIVERIES')[];

/** What the server knows of the visitor and tells the browser with the page. */
export interface PageSettings {
  locale: Locale;
  theme: Theme;
  signedIn: boolean;
  /** Whether the visitor may have a cart; otherwise none is loaded. */
  hasCart: boolean;
  /** When the access token ends, in ms since 1970. */
  sessionExpiresAt?: number | undefined;
  /** Why the visitor's session ended, where there is something to say: the account is suspended. */
  sessionRefusal?: string | undefined;
  graphqlPath: string;
  sandbox: SandboxParts;
  /** Server time of rendering, in ms since 1970. */
  renderedAt: number;
}

/** What rendering decides about the response, until its first byte is sent. */
export interface PageOutcome {
  status: number;
  /** A redirect instead of the page; `permanent` when the page has moved for good. */
  location?: string | undefined;
  permanent?: boolean;
  title: string;
  description: string;
  /** The source files of the matched routes, whose scripts the page preloads. */
  sources: string[];
}

export const SETTINGS_ELEMENT = 'page-settings';
export const APP_ELEMENT = 'app';

export const THEME_COOKIE = 'minijd_theme';

export function toTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
