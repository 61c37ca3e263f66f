import { Router } from '@solidjs/router';
import { PasswordConfirmation } from './features/auth/password-confirmation.tsx';
import { ViewRecorderProvider } from './features/history/view-recorder.tsx';
import { SiteLayout } from './features/layout/site-layout.tsx';
import { UnreadMessagesProvider } from './features/messages/unread-messages.tsx';
import { type Session, SessionProvider } from './features/session/session.ts';
import { ViewerProvider } from './features/session/viewer.tsx';
import { GraphqlProvider, type GraphqlRuntime } from './graphql/runtime.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { createI18n, I18nProvider } from './i18n/i18n.tsx';
import type { PageSettings } from './page/page.ts';
import { PageSettingsProvider } from './page/page-context.tsx';
import { createRoutes } from './routes.ts';
import { ToastProvider } from './ui/toast.tsx';

export interface AppProps {
  /** The URL to render on the server; the browser uses its own. */
  url?: string | undefined;
  settings: PageSettings;
  runtime: GraphqlRuntime;
  session: Session;
  catalogue: Catalogue;
}

export function App(props: AppProps) {
  const i18n = createI18n(props.settings.locale, props.catalogue);
  const routes = createRoutes(props.runtime);
  return (
    <PageSettingsProvider value={props.settings}>
      <I18nProvider value={i18n}>
        <GraphqlProvider value={props.runtime}>
          <SessionProvider value={props.session}>
            <ViewerProvider>
              <UnreadMessagesProvider>
                <ToastProvider>
                  <PasswordConfirmation>
                    <ViewRecorderProvider>
                      <Router url={props.url} root={SiteLayout} preload={false} scrollRestoration>
                        {routes}
                      </Router>
                    </ViewRecorderProvider>
                  </PasswordConfirmation>
                </ToastProvider>
              </UnreadMessagesProvider>
            </ViewerProvider>
          </SessionProvider>
        </GraphqlProvider>
      </I18nProvider>
    </PageSettingsProvider>
  );
}
