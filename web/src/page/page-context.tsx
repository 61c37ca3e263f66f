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

/** Names the page in the document's head and in the browser's tab. */
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

/** Sets the status of the response that carries this page; in the browser there is none. */
export function setPageStatus(status: number): void {
  const outcome = isServer ? getRequestEvent()?.outcome : undefined;
  if (outcome) outcome.status = status;
}

/**
 * Sends the visitor elsewhere: by status 302 while rendering, or 301 when the page is there for good; else by replacing
 * the history entry.
 */
export function Redirect(props: { to: string; permanent?: boolean }) {
  const outcome = isServer ? getRequestEvent()?.outcome : undefined;
  if (outcome) Object.assign(outcome, { location: props.to, permanent: props.permanent ?? false });
  const navigate = useNavigate();
  onMount(() => navigate(props.to, { replace: true, scroll: !props.permanent }));
  return null;
}
