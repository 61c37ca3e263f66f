import { createContext, type JSX, onCleanup, onMount, useContext } from 'solid-js';
import { createViewerQuery } from '../../graphql/generated/operations.ts';
import type { ViewerQuery } from '../../graphql/generated/types.ts';
import type { Query } from '../../graphql/query.ts';
import { failedAt } from '../../graphql/result.ts';
import { useSession } from './session.ts';

const ViewerContext = createContext<Query<ViewerQuery>>();

/** The viewer and cart for the header; loaded once for all components. */
export function ViewerProvider(props: { children: JSX.Element }) {
  const session = useSession();
  const variables = () => {
    const known = session.signedIn() || session.hasCart();
    return known ? { signedIn: session.signedIn(), hasCart: session.hasCart() } : undefined;
  };
  const viewer = createViewerQuery(variables, { blocking: true });
  // Reloads changes of other tabs and devices.
  onMount(() => onCleanup(onReturn(viewer.refetch)));
  return <ViewerContext.Provider value={viewer}>{props.children}</ViewerContext.Provider>;
}

/** Calls back when the tab becomes visible again. */
function onReturn(ask: () => void): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible') ask();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

export function useViewer(): Query<ViewerQuery> {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('ViewerProvider is missing above this component');
  return viewer;
}

/** Signed in, but the person's data is unavailable: not a guest. */
export function useUnnamedViewer(): () => boolean {
  const viewer = useViewer();
  const session = useSession();
  return () => session.signedIn() && !viewer()?.me && failedAt(viewer.failure(), 'me');
}
