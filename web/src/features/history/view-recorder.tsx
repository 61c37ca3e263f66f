import {
  type Accessor,
  createContext,
  createEffect,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  useContext,
} from 'solid-js';
import { RecordViewsDocument } from '../../graphql/generated/operations.ts';
import { useGraphql } from '../../graphql/runtime.ts';

/** Whoever stays shorter has not looked at it. */
const SEEN_AFTER_MS = 1_000;
/** Views within so long are recorded by one request. */
const GATHERED_FOR_MS = 2_000;
/** As many as the gateway takes at once. */
const MOST_AT_ONCE = 20;

export interface ViewRecorder {
  add(productId: string): void;
  /** How often views have been recorded since the page was opened. */
  recorded: Accessor<number>;
}

const ViewRecorderContext = createContext<ViewRecorder>();

/** Records in the background what the visitor looks at; nothing waits for it, and a failure is not shown. */
export function ViewRecorderProvider(props: { children: JSX.Element }) {
  const runtime = useGraphql();
  const [recorded, setRecorded] = createSignal(0);
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const productIds = [...waiting];
    waiting.clear();
    void runtime
      .mutate(RecordViewsDocument, { productIds }, { background: true })
      .then(() => setRecorded((count) => count + 1));
  };
  const add = (productId: string): void => {
    // Looked at again it is the latest.
    waiting.delete(productId);
    waiting.add(productId);
    if (waiting.size >= MOST_AT_ONCE) flush();
    else timer ??= setTimeout(flush, GATHERED_FOR_MS);
  };
  onMount(() => {
    const leave = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', flush);
    onCleanup(() => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', flush);
      flush();
    });
  });
  return <ViewRecorderContext.Provider value={{ add, recorded }}>{props.children}</ViewRecorderContext.Provider>;
}

export function useViewRecorder(): ViewRecorder {
  const recorder = useContext(ViewRecorderContext);
  if (!recorder) throw new Error('ViewRecorderProvider is missing above this component');
  return recorder;
}

/** Counts a product as seen once it was visible for a second: neither preloaded nor in a hidden tab. */
export function createSeen(productId: Accessor<string>): void {
  const recorder = useViewRecorder();
  createEffect(() => {
    const id = productId();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
    const see = (): void => {
      stop();
      recorder.add(id);
    };
    const look = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(see, SEEN_AFTER_MS);
    };
    document.addEventListener('visibilitychange', look);
    look();
    onCleanup(stop);
  });
}
