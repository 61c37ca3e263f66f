import { onCleanup } from 'solid-js';

const PAUSE_MS = 400;

/** The controls that make edits: pressing one again does not flush. */
const EDITOR = '[data-editor]';

/** Sends all waiting edits of all owners, in the order of the changes. */
const waiting = new Set<() => void>();

/** Debounced edits, each by its key. */
export interface DelayedEdits<Key, Value> {
  change(key: Key, value: Value): void;
  /** Drops an obsolete edit. */
  drop(key: Key): void;
}

/**
 * Owns the delayed edits of a component. They are flushed before anything else: a press or submission elsewhere, Enter,
 * going back, leaving the page or the tab, and disposal of the component.
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

/** In the capture phase, so that the action of a press comes after the edits; only while edits are waiting. */
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
