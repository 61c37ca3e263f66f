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
  // A variable, because the types in effect here are those of the browser's build, which has no plugins.
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
 * Events before hydration, recorded by a script in the head and replayed afterwards. Every delegated event must be
 * listed: an unlisted one makes Solid treat the page as hydrated, and a part whose code is still loading would be
 * rendered again, losing typed text.
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

// As above: those types also lack the nonce.
const writeHydrationScript: (options: { nonce: string; eventNames: readonly string[] }) => string =
  generateHydrationScript;

export const hydrationScript: PageRenderer['hydrationScript'] = (nonce) =>
  writeHydrationScript({ nonce, eventNames: KEPT_EVENTS });

function matchedSources(event: RequestEvent): string[] {
  const matches = event.router?.matches ?? [];
  return matches.flatMap(({ info }) => (typeof info?.source === 'string' ? [info.source] : []));
}
