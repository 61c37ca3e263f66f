import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

/** A change in percent of less than this says nothing. */
const SMALL_BASE = 10;
/** From so many times as much on, percents are no longer read; many more are only a beginning. */
const TIMES = 10;
const MANY_TIMES = 100;

interface FigureTileProps {
  label: string;
  text: string;
  /** The figure, and that of the period before, to compare them. */
  now?: number;
  before?: number;
  /** The figure before as it is shown. */
  beforeText?: string;
  note?: string;
}

/** A figure with its change against the period before. */
export function FigureTile(props: FigureTileProps) {
  const { t } = useI18n();
  const change = () => {
    const { now, before } = props;
    if (now === undefined || before === undefined || before < SMALL_BASE) return undefined;
    const factor = now / before;
    if (factor > MANY_TIMES) return t.dashboard.overTimes(MANY_TIMES);
    if (factor >= TIMES) return t.dashboard.times(Math.round(factor));
    return t.dashboard.change(Math.round((factor - 1) * 100));
  };
  return (
    <div class="min-w-0 rounded-md border border-line p-3">
      <dt class="text-sm text-text-2">{props.label}</dt>
      <dd>
        <span class="block text-lg font-semibold md:text-xl [overflow-wrap:anywhere]">{props.text}</span>
        <Show when={props.note}>
          <span class="block text-xs text-text-2">{props.note}</span>
        </Show>
        <Show when={props.beforeText !== undefined}>
          <span class="block text-xs text-text-3">
            <Show when={change() !== undefined}>
              <b class="font-semibold text-text-2">{change()}</b>{' '}
            </Show>
            {t.dashboard.before(props.beforeText!)}
          </span>
        </Show>
      </dd>
    </div>
  );
}
