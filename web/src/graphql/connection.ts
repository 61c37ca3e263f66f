import { createSignal } from 'solid-js';

const PROBE_EVERY_MS = 3_000;
/** A small file of the storefront: any answer shows that there is a network. */
const PROBE = '/favicon.svg';

const [online, setOnline] = createSignal(true);
let probing = false;

/** False while the browser reports no network, or a probe fails. */
export const isOnline = online;

/** Called after a request without an answer: probes the network before it is reported as offline. */
export function noteUnanswered(): void {
  if (!navigator.onLine) setOnline(false);
  void probe();
}

/** Listens to the browser's network events until the returned function is called. */
export function watchConnection(): () => void {
  const listeners = { online: () => void probe(), offline: noteUnanswered };
  if (!navigator.onLine) noteUnanswered();
  for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener);
  };
}

/** Probes until there is an answer. */
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

/** Ends early when the browser reports a network. */
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
