import { generateHydrationScript, type RequestEvent, renderToStream, ssr } from 'solid-js/web';
import { provideRequestEvent } from 'solid-js/web/storage';
import { App } from './app.tsx';
import { createSession } from './features/session/session.ts';
import { RefreshSessionDocument } from './graphql/generated/operations.ts';
import { createServerRuntime } from './graphql/server-runtime.ts';
import { catalogues } from './i18n/catalogues.ts';
import type { PageRenderer } from './page/page-renderer.ts';
import { renderedError } from './page/rendered-error.ts';

export const refreshSession: PageRenderer['refreshSession'] = {
  documentId: RefreshSessionDocument.id,
  operationName: RefreshSessionDocument.name,
  variables: {},
};

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
          page.frame,
          <App url={page.url.href} settings={settings} runtime={runtime} session={session} catalogue={catalogue} />,
        ),
      options,
    );
    stream.pipe(sink);
  });
};

// As above: nor do they know the nonce.
const writeHydrationScript: (options: { nonce: string }) => string = generateHydrationScript;

export const hydrationScript: PageRenderer['hydrationScript'] = (nonce) => writeHydrationScript({ nonce });

function matchedSources(event: RequestEvent): string[] {
  const matches = event.router?.matches ?? [];
  return matches.flatMap(({ info }) => (typeof info?.source === 'string' ? [info.source] : []));
}
