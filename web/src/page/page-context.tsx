import { useNavigate } from '@solidjs/router';
import { createContext, createEffect, onMount, useContext } from 'solid-js';
import { getRequestEvent, isServer } from 'solid-js/web';
import type { PageOutcome, PageSettings } from './page.ts';

declare module 'solid-js/web' {
  interface RequestEvent {
    outcome: PageOutcome;
  }
}

const SettingsContext = createContext<PageSettings>();

export const PageSettingsProvider = SettingsContext.Provider;

export function usePageSettings(): PageSettings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('PageSettingsProvider is missing above this component');
  return settings;
}

export interface PageHead {
  title: string;
  description?: string | undefined;
}

/** Sets the title of the page. */
export function createPageHead(head: () => PageHead): void {
  if (!isServer) {
    createEffect(() => {
      document.title = head().title;
    });
    return;
  }
  const outcome = getRequestEvent()?.outcome;
  if (outcome) Object.assign(outcome, { description: outcome.description, ...head() });
}

/** Sets the HTTP status of the page; does nothing in the browser. */
export function setPageStatus(status: number): void {
  const outcome = isServer ? getRequestEvent()?.outcome : undefined;
  if (outcome) outcome.status = status;
}

/** Redirects: on the server with 302, or 301 when permanent; in the browser by replacing the history entry. */
export function Redirect(props: { to: string; permanent?: boolean }) {
  const outcome = isServer ? getRequestEvent()?.outcome : undefined;
  if (outcome) Object.assign(outcome, { location: props.to, permanent: props.permanent ?? false });
  const navigate = useNavigate();
  onMount(() => navigate(props.to, { replace: true, scroll: !props.permanent }));
  return null;
}
