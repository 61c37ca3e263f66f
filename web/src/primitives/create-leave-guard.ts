import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router';
import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

export interface LeaveGuard {
  /** The page is about to be left with unsaved changes. */
  asked: Accessor<boolean>;
  stay(): void;
  leave(): void;
}

/** Holds people back from leaving a page while `unsaved` says that something would be lost. */
export function createLeaveGuard(unsaved: () => boolean): LeaveGuard {
  const [held, setHeld] = createSignal<BeforeLeaveEventArgs>();
  useBeforeLeave((event) => {
    if (event.defaultPrevented || !unsaved() || staysOnPage(event)) return;
    event.preventDefault();
    setHeld(() => event);
  });
  onMount(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    onCleanup(() => window.removeEventListener('beforeunload', warn));
  });
  return {
    asked: () => held() !== undefined,
    stay: () => setHeld(undefined),
    leave: () => {
      const event = held();
      setHeld(undefined);
      event?.retry(true);
    },
  };
}

/** Another tab or filter of the same page keeps its form. */
function staysOnPage({ from, to }: BeforeLeaveEventArgs): boolean {
  return typeof to === 'string' && new URL(to, 'http://page.invalid').pathname === from.pathname;
}
