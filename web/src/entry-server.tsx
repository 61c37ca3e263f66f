import { generateHydrationScript, type RequestEvent, renderToStream, ssr } from 'solid-js/web';
import { provideRequestEvent } from 'solid-js/web/storage';
import { App } from './app.tsx';
import { createSession } from './features/session/session.ts';
import { RefreshSessionDocument, SandboxDocument } from './graphql/generated/operations.ts';
import { createServerRuntime, type PageOperation } from './graphql/server-runtime.ts';
import { catalogues } from './i18n/catalogues.ts';
import type { PageRenderer } from './page/page-renderer.ts';
import { renderedError } from './page/rendered-error.ts';

const withoutVariables = ({ id, name }: { id: string; name: string }): PageOperation => ({
  documentId: id,
  operationName: name,
  variables: {},
});

export const refreshSession: PageRenderer['refreshSession'] = withoutVariables(RefreshSessionDocument);
export const sandbox: PageRenderer['sandbox'] = withoutVariables(SandboxDocument);

export const renderPage: PageRenderer['renderPage'] = (page, outcome, sink) => {
  const event: RequestEvent = {
    request: new Request(page.url),
    response: { headers: new Headers() },
    outcome,
  };
  const { settings } = page;
  const runtime = createServerRuntime(page.execute);
  const session = createSession(settings);
  const catalogue = catalogues[settings.locale];
  // Not given in place: the types of the browser's build are in effect here, which know no plugins.
  const options = {
    nonce: page.nonce,
    plugins: [renderedError],
    onCompleteShell: () => void Object.assign(outcome, { sources: matchedSources(event) }),
  };
  provideRequestEvent(event, () => {
    const stream = renderToStream(
      () =>
        ssr(
          page.layout,
          <App url={page.url.href} settings={settings} runtime={runtime} session={session} catalogue={catalogue} />,
        ),
      options,
    );
    stream.pipe(sink);
  });
};

/**
 * What a visitor does before the page is hydrated, kept by a script in its head and done again afterwards.
 * Every event the storefront delegates belongs here: one that is not kept makes Solid take the page for alive, so that
 * a part still waiting for its code is drawn anew, without what was typed into it.
 */
const KEPT_EVENTS = [
  'click',
  'input',
  'beforeinput',
  'keydown',
  'keyup',
  'focusin',
  'focusout',
  'pointerdown',
] as const;

// As above: nor do they know the nonce.
const writeHydrationScript: (options: { nonce: string; eventNames: readonly string[] }) => string =
  generateHydrationScript;

export const hydrationScript: PageRenderer['hydrationScript'] = (nonce) =>
  writeHydrationScript({ nonce, eventNames: KEPT_EVENTS });

function matchedSources(event: RequestEvent): string[] {
  const matches = event.router?.matches ?? [];
  return matches.flatMap(({ info }) => (typeof info?.source === 'string' ? [info.source] : []));
}
