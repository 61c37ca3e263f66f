import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { PageRenderer } from '../page/page-renderer.ts';

export interface PageAssets {
  styles: string[];
  preloads: string[];
}

/** The source of the storefront's code: the built files, or Vite during development. */
export interface StorefrontBuild {
  renderer(): Promise<PageRenderer>;
  /** The modules that start the app in the browser. */
  readonly scripts: readonly string[];
  /** The scripts and styles of a page with these source files. */
  assets(sources: readonly string[]): PageAssets;
  /** True when the path is a file and the request has been answered. */
  serveFile(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}
