import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { PageRenderer } from '../page/page-renderer.ts';

export interface PageAssets {
  styles: string[];
  preloads: string[];
}

/** Where the storefront's code comes from: the built files, or Vite while developing. */
export interface StorefrontBuild {
  renderer(): Promise<PageRenderer>;
  /** The modules that start the app in the browser. */
  readonly scripts: readonly string[];
  /** What a page made of these sources links to. */
  assets(sources: readonly string[]): PageAssets;
  /** True when the request was for a file and has been answered. */
  serveFile(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}
