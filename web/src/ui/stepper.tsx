import { createUniqueId, Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { createNumberInput } from '../primitives/create-number-input.ts';
import { Icon } from './icon.tsx';

export interface StepperProps {
  value: number;
  max: number;
  label: string;
  /** Called at once; the caller may debounce. */
  onChange: (value: number) => void;
  /** If given, minus at one removes the item. */
  onRemove?: (() => void) | undefined;
  compact?: boolean;
}

/** A whole number between one and `max`; other input is refused with a message. */
export function Stepper(props: StepperProps) {
  const { t } = useI18n();
  const id = createUniqueId();
  const most = () => Math.max(1, props.max);
  const { text, refused, ...events } = createNumberInput({
    value: () => props.value,
    min: 1,
    max: most,
    onChange: (value) => props.onChange(value),
  });
  const decrease = (): void => {
    if (props.value > 1) props.onChange(Math.min(props.value - 1, most()));
    else props.onRemove?.();
  };
  const removes = () => props.value <= 1 && props.onRemove !== undefined;
  const size = () => (props.compact ? 'h-8 pointer-coarse:h-11' : 'h-10 pointer-coarse:h-11');
  const button =
    'flex w-9 items-center justify-center hover:bg-sunken disabled:text-text-3 disabled:hover:bg-transparent pointer-coarse:w-11';

  return (
    <div class="flex flex-col gap-1">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its row to its height */}
      <div
        data-editor
        role="group"
        aria-label={props.label}
        class={`inline-flex w-fit rounded-sm border border-ctl ${size()}`}
      >
        <button
          type="button"
          class={button}
          aria-label={removes() ? t.actions.remove : t.product.less}
          disabled={props.value <= 1 && !props.onRemove}
          onClick={decrease}
        >
          <Icon name={removes() ? 'trash' : 'minus'} size={16} />
        </button>
        <input
          class="w-11 border-x border-line bg-transparent text-center text-base aria-invalid:text-bad pointer-coarse:text-md"
          inputmode="numeric"
          autocomplete="off"
          aria-label={props.label}
          aria-invalid={refused() ? true : undefined}
          aria-describedby={refused() ? id : undefined}
          value={text()}
          {...events}
        />
        <button
          type="button"
          class={button}
          aria-label={t.product.moreOne}
          disabled={props.value >= props.max}
          onClick={() => props.onChange(props.value + 1)}
        >
          <Icon name="plus" size={16} />
        </button>
      </div>
      <Show when={refused()}>
        <span id={id} role="alert" class="text-xs text-bad">
          {t.failures.notWhole(1, most())}
        </span>
      </Show>
      <Show when={props.value >= props.max && props.max > 0 && !refused()}>
        <span class="text-xs text-warn">{t.product.atMost(props.max)}</span>
      </Show>
    </div>
  );
}
