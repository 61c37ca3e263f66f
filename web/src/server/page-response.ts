import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import type { ProcessLog } from '@minijd/http-server';
import { catalogueSource } from '../i18n/locale.ts';
import type { PageOutcome, PageSettings, SandboxParts } from '../page/page.ts';
import type { PageSink } from '../page/page-renderer.ts';
import type { StorefrontBuild } from './build.ts';
import { chooseCompression } from './compression.ts';
import { appMarkup, DOCUMENT_END, documentStart, failureDocument, rateLimitedDocument } from './document-markup.ts';
import { securityHeaders } from './security-headers.ts';
import type { Visitor } from './visitor.ts';

/** Longer than the timeout of any operation of a page. */
const RENDER_LIMIT_MS = 12_000;

export interface PageResponseOptions {
  build: StorefrontBuild;
  visitor: Visitor;
  graphqlPath: string;
  sandbox: SandboxParts;
  development: boolean;
  log: ProcessLog;
}

/** Renders and streams the page of one request; resolves when the last byte is written. */
export async function respondWithPage(
  request: IncomingMessage,
  response: ServerResponse,
  options: PageResponseOptions,
): Promise<void> {
  const settings = options.visitor.settings(options);
  try {
    const page = new PageResponse(request, response, options, settings);
    await page.render();
  } catch (error) {
    options.log.error({ err: error, path: request.url }, 'a page could not be rendered');
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(failureDocument(settings));
  }
}

class PageResponse implements PageSink {
  readonly #nonce = randomBytes(16).toString('base64url');
  readonly #outcome: PageOutcome = { status: 200, title: 'MiniJD', description: '', sources: [] };
  readonly #done = Promise.withResolvers<void>();
  #hydrationScript = '';
  #body: Writable | undefined;

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly options: PageResponseOptions,
    private readonly settings: PageSettings,
  ) {
    response.once('close', () => this.#done.resolve());
  }

  async render(): Promise<void> {
    const { renderPage, hydrationScript } = await this.options.build.renderer();
    this.#hydrationScript = hydrationScript(this.#nonce);
    // Only path and query are used; the host header is not trusted.
    const url = new URL(`http://storefront.invalid${this.request.url ?? '/'}`);
    const { execute } = this.options.visitor;
    const layout = appMarkup(this.options.build.scripts, this.#nonce);
    renderPage({ url, settings: this.settings, nonce: this.#nonce, execute, layout }, this.#outcome, this);
    const limit = setTimeout(() => this.#giveUp(), RENDER_LIMIT_MS);
    await this.#done.promise.finally(() => clearTimeout(limit));
  }

  /** A component that throws during streaming leaves its page incomplete. */
  #giveUp(): void {
    const error = new Error(`The page was not finished within ${RENDER_LIMIT_MS} ms`);
    if (this.#body) this.end();
    else this.#done.reject(error);
  }

  /** At the first chunk status, headers and head are final; a redirect has no body. */
  write(chunk: string): void {
    if (!this.response.headersSent) this.#begin();
    this.#body?.write(chunk);
  }

  end(): void {
    this.#body?.end(DOCUMENT_END);
  }

  #begin(): void {
    const { response, request } = this;
    const { setCookies, retryAfter } = this.options.visitor;
    if (setCookies.length > 0) response.setHeader('set-cookie', setCookies);
    response.setHeader('cache-control', 'private, no-store');
    if (retryAfter !== undefined) {
      response.writeHead(429, { 'retry-after': String(retryAfter), 'content-type': 'text/html; charset=utf-8' });
      response.end(rateLimitedDocument(this.settings));
      return;
    }
    if (this.#outcome.location !== undefined) {
      const status = this.#outcome.permanent ? 301 : 302;
      response.writeHead(status, { location: this.#outcome.location }).end();
      return;
    }
    const compression = chooseCompression(request);
    response.writeHead(this.#outcome.status, {
      ...securityHeaders(this.#nonce, this.options.development),
      ...(compression.encoding && { 'content-encoding': compression.encoding }),
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-encoding, accept-language, cookie',
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    this.#body = compression.open(response);
    this.#body.write(this.#documentStart());
  }

  #documentStart(): string {
    const { options, settings } = this;
    return documentStart({
      outcome: this.#outcome,
      settings,
      assets: options.build.assets([...this.#outcome.sources, catalogueSource(settings.locale)]),
      hydrationScript: this.#hydrationScript,
      nonce: this.#nonce,
    });
  }
}
