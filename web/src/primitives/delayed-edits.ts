import { onCleanup } from 'solid-js';

const PAUSE_MS = 400;

/** The controls that make edits: pressing one again is no action of another kind. */
const EDITOR = '[data-editor]';

/** Sends what waits, of every owner, in the order it was changed. */
const waiting = new Set<() => void>();

/** Edits that are sent when nothing more was changed for a moment, each by its key. */
export interface DelayedEdits<Key, Value> {
  change(key: Key, value: Value): void;
  /** Forgets an edit that something else made pointless. */
  drop(key: Key): void;
}

/**
 * Owns the delayed edits of a component. Whatever else happens sends them first: a press or a submission elsewhere,
 * Enter, going back, leaving the page or the tab, and the end of the component.
 */
export function createDelayedEdits<Key, Value>(send: (key: Key, value: Value) => void): DelayedEdits<Key, Value> {
  const edits = new Map<Key, { sendNow: () => void; timer: ReturnType<typeof setTimeout> }>();
  const drop = (key: Key): void => {
    const edit = edits.get(key);
    if (!edit) return;
    clearTimeout(edit.timer);
    edits.delete(key);
    forget(edit.sendNow);
  };
  onCleanup(() => {
    for (const { sendNow } of [...edits.values()]) sendNow();
  });
  return {
    drop,
    change(key, value) {
      drop(key);
      const sendNow = (): void => {
        drop(key);
        send(key, value);
      };
      edits.set(key, { sendNow, timer: setTimeout(sendNow, PAUSE_MS) });
      wait(sendNow);
    },
  };
}

function wait(sendNow: () => void): void {
  if (waiting.size === 0) listen('addEventListener');
  waiting.add(sendNow);
}

function forget(sendNow: () => void): void {
  waiting.delete(sendNow);
  if (waiting.size === 0) listen('removeEventListener');
}

/** Sends all edits that wait, at once. */
export function sendDelayedEdits(): void {
  for (const sendNow of [...waiting]) sendNow();
}

const onAction = ({ target }: Event): void => {
  const editing = target instanceof Element && target.closest(EDITOR);
  if (!editing) sendDelayedEdits();
};
const onKey = ({ key }: KeyboardEvent): void => {
  if (key === 'Enter') sendDelayedEdits();
};
const onHidden = (): void => {
  if (document.visibilityState === 'hidden') sendDelayedEdits();
};

/** Before all other listeners, so that what a press does finds the edits made; only while something waits. */
function listen(change: 'addEventListener' | 'removeEventListener'): void {
  const first = { capture: true };
  window[change]('click', onAction, first);
  window[change]('submit', sendDelayedEdits, first);
  window[change]('keydown', onKey as EventListener, first);
  window[change]('popstate', sendDelayedEdits, first);
  window[change]('beforeunload', sendDelayedEdits, first);
  window[change]('pagehide', sendDelayedEdits, first);
  document[change]('visibilitychange', onHidden, first);
}
