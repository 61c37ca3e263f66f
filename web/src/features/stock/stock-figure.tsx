import { createSignal, createUniqueId, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

export interface StockFigureProps {
  /** What the number is: the SKU and the warehouse. */
  label: string;
  value: number | null;
  /** Shown where there is no value. */
  placeholder?: string;
  /** May be emptied. */
  optional?: boolean;
  least: number;
  most: number;
  readOnly?: boolean;
  /** Gives back why it was not saved. */
  save: (value: number | null) => Promise<string | undefined>;
}

/** A whole number in a table that is changed in place: Enter or leaving it saves, Escape takes it back. */
export function StockFigure(props: StockFigureProps) {
  const { t, format } = useI18n();
  const id = createUniqueId();
  const [typed, setTyped] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const stored = () => (props.value === null ? '' : String(props.value));
  const wanted = (): number | null | undefined => {
    const text = typed()?.trim() ?? '';
    if (text === '') return props.optional ? null : undefined;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= props.least && value <= props.most ? value : undefined;
  };
  const leave = async (): Promise<void> => {
    if (busy() || typed() === undefined || typed()?.trim() === stored()) return void setTyped();
    const value = wanted();
    if (value === undefined) return void setProblem(t.failures.notWhole(props.least, props.most));
    setBusy(true);
    const refused = await props.save(value);
    setBusy(false);
    setProblem(refused);
    if (!refused) setTyped();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void leave();
    if (event.key !== 'Escape' || typed() === undefined) return;
    event.stopPropagation();
    setTyped();
    setProblem();
  };
  return (
    <Show
      when={!props.readOnly}
      fallback={<span>{props.value === null ? props.placeholder : format.number(props.value)}</span>}
    >
      <span class="inline-flex flex-col items-end">
        <input
          class="h-8 w-20 lg:w-18 rounded-sm border border-ctl bg-surface px-2 text-end tabular-nums read-only:opacity-60 aria-invalid:border-bad pointer-coarse:h-11"
          inputmode="numeric"
          autocomplete="off"
          aria-label={props.label}
          aria-invalid={problem() ? true : undefined}
          aria-describedby={problem() ? id : undefined}
          placeholder={props.placeholder}
          readOnly={busy()}
          value={typed() ?? stored()}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem();
          }}
          onBlur={() => void leave()}
          onKeyDown={onKeyDown}
        />
        <Show when={problem()}>
          <span id={id} role="alert" class="max-w-40 text-end text-xs whitespace-normal text-bad">
            {problem()}
          </span>
        </Show>
      </span>
    </Show>
  );
}
