import { useLocation } from '@solidjs/router';
import { type Component, Show } from 'solid-js';
import { Redirect } from '../../page/page-context.tsx';
import { useSession } from './session.ts';
import { signInHref } from './sign-in-href.ts';

/** Shows the page to people who are signed in; others sign in first and return. */
export function signedInOnly(Page: Component): Component {
  return () => {
    const session = useSession();
    const location = useLocation();
    return (
      <Show when={session.signedIn()} fallback={<Redirect to={signInHref(location.pathname + location.search)} />}>
        <Page />
      </Show>
    );
  };
}
