import { Show } from 'solid-js';
import { signedInOnly } from '../features/session/signed-in-only.tsx';
import { useViewer } from '../features/session/viewer.tsx';
import { Redirect } from '../page/page-context.tsx';

/** Sales are part of the dashboards; links to the page they had lead there. */
export const SalesMovedPage = signedInOnly(() => {
  const viewer = useViewer();
  return <Show when={viewer()?.me}>{(me) => <Redirect to={me().role === 'SELLER' ? '/seller' : '/admin'} />}</Show>;
});
