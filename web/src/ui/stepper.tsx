import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from './icon.tsx';

const COMMIT_AFTER_MS = 400;

export interface StepperProps {
  value: number;
  max: number;
  label: string;
  onChange: (value: number) => void;
  /** Given, the minus at one takes the thing away. */
  onRemove?: (() => void) | undefined;
  compact?: boolean;
}

/** A number between one and `max`; told on after a short pause or when the field is left. */
export function Stepper(props: StepperProps) {
  const { t } = useI18n();
  const [draft, setDraft] = createSignal(props.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(on(() => props.value, setDraft, { defer: true }));
  onCleanup(() => clearTimeout(timer));

  const commit = (): void => {
    clearTimeout(timer);
    if (draft() !== props.value) props.onChange(draft());
  };
  const change = (next: number): void => {
    clearTimeout(timer);
    setDraft(Math.max(1, Math.min(next, Math.max(1, props.max))));
    timer = setTimeout(commit, COMMIT_AFTER_MS);
  };
  const decrease = (): void => {
    if (draft() > 1) change(draft() - 1);
    else props.onRemove?.();
  };
  const removes = () => draft() <= 1 && props.onRemove !== undefined;
  const size = () => (props.compact ? 'h-8 pointer-coarse:h-11' : 'h-10 pointer-coarse:h-11');
  const button =
    'flex w-9 items-center justify-center hover:bg-sunken disabled:text-text-3 disabled:hover:bg-transparent pointer-coarse:w-11';

  return (
    <div class="flex flex-col gap-1">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its row to its height */}
      <div role="group" aria-label={props.label} class={`inline-flex w-fit rounded-sm border border-ctl ${size()}`}>
        <button
          type="button"
          class={button}
          aria-label={removes() ? t.actions.remove : t.product.less}
          disabled={draft() <= 1 && !props.onRemove}
          onClick={decrease}
        >
          <Icon name={removes() ? 'trash' : 'minus'} size={16} />
        </button>
        <input
          class="w-11 border-x border-line bg-transparent text-center text-base pointer-coarse:text-md"
          inputmode="numeric"
          aria-label={props.label}
          value={draft()}
          onInput={(event) => {
            const typed = Number(event.currentTarget.value.replace(/\D/g, ''));
            if (typed > 0) change(typed);
          }}
          onBlur={(event) => {
            event.currentTarget.value = String(draft());
            commit();
          }}
        />
        <button
          type="button"
          class={button}
          aria-label={t.product.moreOne}
          disabled={draft() >= props.max}
          onClick={() => change(draft() + 1)}
        >
          <Icon name="plus" size={16} />
        </button>
      </div>
      <Show when={draft() >= props.max && props.max > 0}>
        <span class="text-xs text-warn">{t.product.atMost(props.max)}</span>
      </Show>
    </div>
  );
}
