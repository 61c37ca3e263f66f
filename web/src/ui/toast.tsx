import { createContext, createSignal, For, type JSX, onCleanup, onMount, Show, useContext } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

export interface ToastMessage {
  text: string;
  /** The kind; `success` by default. Errors are announced assertively. */
  tone?: keyof typeof TONES;
  action?: { label: string; run: () => void } | { label: string; href: string };
}

const TONES = {
  success: { icon: 'check', look: 'text-ok', role: 'status' },
  info: { icon: 'info', look: 'text-link', role: 'status' },
  error: { icon: 'alert', look: 'text-bad', role: 'alert' },
} as const;

interface ShownToast extends ToastMessage {
  id: number;
}

type ShowToast = (message: ToastMessage) => void;

const SHOWN_AT_ONCE = 3;
const SHOWN_MS = 5_000;
const SHOWN_WITH_ACTION_MS = 8_000;

const ToastContext = createContext<ShowToast>();

/** A short confirmation of an action; never the only place an error is shown. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error('ToastProvider is missing above this component');
  return show;
}

export function ToastProvider(props: { children: JSX.Element }) {
  const [toasts, setToasts] = createSignal<ShownToast[]>([]);
  let lastId = 0;
  const show: ShowToast = (message) => {
    lastId += 1;
    setToasts((shown) => [...shown.slice(1 - SHOWN_AT_ONCE), { ...message, id: lastId }]);
  };
  const dismiss = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));
  return (
    <ToastContext.Provider value={show}>
      {props.children}
      <div class="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bar-height)+16px)] z-(--z-toast) flex flex-col items-center gap-2 px-3">
        <For each={toasts()}>
          {(toast, index) => (
            <Toast toast={toast} old={index() < toasts().length - 1} onDismiss={() => dismiss(toast.id)} />
          )}
        </For>
      </div>
    </ToastContext.Provider>
  );
}

function Toast(props: { toast: ShownToast; old: boolean; onDismiss: () => void }) {
  const { t } = useI18n();
  const tone = () => TONES[props.toast.tone ?? 'success'];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    timer = setTimeout(props.onDismiss, props.toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
  };
  onMount(start);
  onCleanup(stop);
  return (
    <div
      class={`pointer-events-auto items-center gap-2 rounded-md border border-line bg-raised ps-4 pe-1 shadow-pop ${props.old ? 'hidden md:flex' : 'flex'}`}
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocusIn={stop}
      onFocusOut={start}
    >
      <span role={tone().role} class="flex items-center gap-2 py-2.5">
        <Icon name={tone().icon} size={16} class={tone().look} />
        {props.toast.text}
      </span>
      <ToastAction action={props.toast.action} onDone={props.onDismiss} />
      <IconButton label={t.actions.close} onClick={props.onDismiss}>
        <Icon name="close" size={16} />
      </IconButton>
    </div>
  );
}

function ToastAction(props: { action: ToastMessage['action']; onDone: () => void }) {
  const look = 'inline-flex h-9 items-center px-2 font-semibold text-link pointer-coarse:h-11';
  return (
    <Show when={props.action}>
      {(action) => {
        const current = action();
        if ('href' in current)
          return (
            <a class={look} href={current.href} onClick={props.onDone}>
              {current.label}
            </a>
          );
        const run = () => {
          current.run();
          props.onDone();
        };
        return (
          <button type="button" class={look} onClick={run}>
            {current.label}
          </button>
        );
      }}
    </Show>
  );
}
