import type { PageExecutor, PageOperation } from '../graphql/server-runtime.ts';
import type { PageOutcome, PageSettings } from './page.ts';

export interface PageRequest {
  url: URL;
  settings: PageSettings;
  nonce: string;
  /** The markup before and after the app's own. */
  layout: [before: string, after: string];
  execute: PageExecutor;
}

export interface PageSink {
  write(chunk: string): void;
  end(): void;
}

/** What the storefront's server bundle offers to the web server. */
export interface PageRenderer {
  /** Streams the app's markup into `sink`; `outcome` is final before the first chunk. */
  renderPage(page: PageRequest, outcome: PageOutcome, sink: PageSink): void;
  hydrationScript(nonce: string): string;
  /** Exchanges the refresh cookie for an access cookie. */
  refreshSession: PageOperation;
  /** Reads what the shop simulates. */
  sandbox: PageOperation;
}
