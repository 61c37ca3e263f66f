import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableFilter } from '../../primitives/table-address.ts';
import { Button } from '../button.tsx';
import { FormProblem } from '../form-problem.tsx';
import type { Selection } from './create-selection.ts';
import type { BulkAction, BulkResult } from './table-types.ts';

export interface BulkBarProps<Filter extends TableFilter> {
  selection: Selection<Filter>;
  actions: readonly BulkAction<Filter>[];
  nameOf: (id: string) => string;
  /** All rows of the page are picked, and there are more. */
  offersAll: boolean;
  total: number | undefined;
  totalText: string | undefined;
}

/** How many rows are picked and what can be done to them; what failed stays picked, and it is said why. */
export function BulkBar<Filter extends TableFilter>(props: BulkBarProps<Filter>) {
  const { t, format } = useI18n();
  const [running, setRunning] = createSignal<string>();
  const [result, setResult] = createSignal<BulkResult>();
  const count = () => props.selection.count();
  const actions = () => props.actions.filter(({ takesAll }) => takesAll || !props.selection.all());
  const run = async (action: BulkAction<Filter>): Promise<void> => {
    if (running()) return;
    setRunning(action.label);
    setResult(undefined);
    const done = await action.run(props.selection.picked()).finally(() => setRunning(undefined));
    if (!done) return;
    setResult(done);
    if (!done.problem) props.selection.set(Object.fromEntries((done.failed ?? []).map(({ id }) => [id, true])));
  };
  const problem = () => {
    const { problem, failed = [] } = result() ?? {};
    if (problem) return problem;
    return failed.length > 0
      ? t.table.failed(failed.map(({ id, why, name }) => `${name ?? props.nameOf(id)}: ${why}`))
      : undefined;
  };
  return (
    <Show when={count() > 0 || problem()}>
      <section
        aria-label={t.table.bulk}
        data-bulk-bar
        class="sticky bottom-[calc(var(--bar-height)+env(safe-area-inset-bottom))] z-(--z-sticky) flex flex-wrap items-center gap-2 rounded-b-md border-t border-line bg-raised p-3"
      >
        <p role="status" class="me-auto text-sm">
          {t.table.picked(format.number(count()))}{' '}
          <Show when={props.offersAll && !props.selection.all() && props.total}>
            {(total) => (
              <button
                type="button"
                class="min-h-8 px-1 text-link hover:underline pointer-coarse:min-h-11"
                onClick={() => props.selection.pickAll(total())}
              >
                {t.table.pickAll(props.totalText ?? '')}
              </button>
            )}
          </Show>
        </p>
        <Show when={count() > 0}>
          <For each={actions()}>
            {(action) => (
              <Button
                size="sm"
                {...(action.tone && { tone: action.tone })}
                busy={running() === action.label}
                onClick={() => void run(action)}
              >
                {action.label}
              </Button>
            )}
          </For>
          <Button size="sm" tone="quiet" onClick={() => props.selection.set({})}>
            {t.table.pickNone}
          </Button>
        </Show>
        <div class="w-full empty:hidden">
          <FormProblem text={problem()} />
        </div>
      </section>
    </Show>
  );
}
