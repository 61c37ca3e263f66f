import './styles/index.css';
import { hydrate } from 'solid-js/web';
import { App } from './app.tsx';
import { createSession } from './features/session/session.ts';
import { exchangeRefreshCookie } from './features/session/session-exchange.ts';
import { createBrowserRuntime } from './graphql/browser-runtime.ts';
import { createSessionRenewal } from './graphql/session-renewal.ts';
import { loadCatalogue } from './i18n/load-catalogue.ts';
import { APP_ELEMENT, type PageSettings, SETTINGS_ELEMENT } from './page/page.ts';

const settings: PageSettings = JSON.parse(document.getElementById(SETTINGS_ELEMENT)?.textContent ?? '{}');
const session = createSession(settings);
const renewal = createSessionRenewal(session, () => exchangeRefreshCookie(settings.graphqlPath));
const runtime = createBrowserRuntime(settings.graphqlPath, renewal);
const catalogue = await loadCatalogue(settings.locale);
const root = document.getElementById(APP_ELEMENT);
if (!root) throw new Error(`The page has no #${APP_ELEMENT}`);

hydrate(() => <App settings={settings} runtime={runtime} catalogue={catalogue} session={session} />, root);
