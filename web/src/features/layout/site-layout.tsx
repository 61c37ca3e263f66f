import { type RouteSectionProps, useIsRouting } from '@solidjs/router';
import { ErrorBoundary, onCleanup, onMount, Suspense } from 'solid-js';
import { isOnline, watchConnection } from '../../graphql/connection.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createLinkPreload } from '../../primitives/create-link-preload.ts';
import { createRouteFocus } from '../../primitives/create-route-focus.ts';
import { createScrollRestoration } from '../../primitives/create-scroll-restoration.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { layoutOf } from './layout-shape.ts';
import { OfflineBar } from './offline-bar.tsx';
import { PageError } from './page-error.tsx';
import { RouteProgress } from './route-progress.tsx';
import { SandboxNotice } from './sandbox-notice.tsx';
import { TabBar } from './tab-bar.tsx';

/** The layout around every page. */
export function SiteLayout(props: RouteSectionProps) {
  const { t } = useI18n();
  const isRouting = useIsRouting();
  const shape = () => layoutOf(props.location.pathname);
  onMount(() => onCleanup(watchConnection()));
  createLinkPreload();
  createRouteFocus(() => props.location.pathname);
  createScrollRestoration(() => props.location.pathname + props.location.search);
  return (
    <div
      class={`flex min-h-dvh flex-col ${shape().tabBar ? 'max-md:pb-[calc(50px+env(safe-area-inset-bottom))]' : ''}`}
    >
      <a
        href={shape().header ? '#content' : '#work'}
        class="fixed start-2 -top-20 z-(--z-toast) rounded-sm bg-surface px-4 py-2 text-link focus:top-2"
        rel="external"
      >
        {t.layout.skipToContent}
      </a>
      <RouteProgress active={isRouting()} />
      <SandboxNotice />
      {shape().header && <Header />}
      <OfflineBar online={isOnline()} />
      <main id="content" class="flex-1 pb-8">
        <ErrorBoundary fallback={(error, reset) => <PageError error={error} reset={reset} />}>
          <Suspense fallback={<div class="min-h-[70vh]" aria-busy="true" />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      {shape().footer && <Footer />}
      {shape().tabBar && <TabBar pathname={props.location.pathname} />}
    </div>
  );
}
