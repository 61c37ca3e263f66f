import { createSignal } from 'solid-js';

const PROBE_EVERY_MS = 3_000;
/** Small, and answered by the storefront itself: any answer shows that there is a network. */
const PROBE = '/favicon.svg';

const [online, setOnline] = createSignal(true);
let probing = false;

/** False while the browser knows that it has no network, or requests fail as they do without one. */
export const isOnline = online;

/** A request came back without an answer: whether that is the network is asked before it is said. */
export function noteUnanswered(): void {
  if (!navigator.onLine) setOnline(false);
  void probe();
}

/** Follows what the browser knows until the returned function is called. */
export function watchConnection(): () => void {
  const listeners = { online: () => void probe(), offline: noteUnanswered };
  if (!navigator.onLine) noteUnanswered();
  for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener);
  };
}

/** Asks again and again until there is an answer. */
async function probe(): Promise<void> {
  if (probing) return;
  probing = true;
  while (!(await isAnswered())) {
    setOnline(false);
    await pause(PROBE_EVERY_MS);
  }
  probing = false;
  setOnline(true);
}

async function isAnswered(): Promise<boolean> {
  try {
    await fetch(PROBE, { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/** Ends early when the browser finds a network. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
  });
}
