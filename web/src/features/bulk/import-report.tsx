import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { createRepeatImportMutation, createStopImportMutation } from '../../graphql/generated/operations.ts';
import type { Watched_ImportFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { ImportBadge } from './import-columns.tsx';
import { useImportPlaces } from './import-places.ts';

/** How often an import that runs is looked at. */
const LOOK_MS = 1000;

export const isRunning = ({ status }: Pick<Watched_ImportFragment, 'status'>): boolean =>
  status === 'WAITING' || status === 'RUNNING';

/** Calls `look` each second while an import runs. */
export function lookWhileRunning(running: () => boolean, look: () => void): void {
  createEffect(() => {
    if (!running()) return;
    const timer = setInterval(look, LOOK_MS);
    onCleanup(() => clearInterval(timer));
  });
}

/** How far an import is, what came of it, and what can be done next. */
export function ImportReport(props: { import: Watched_ImportFragment; onChange: () => void }) {
  const { t, format } = useI18n();
  const navigate = useNavigate();
  const places = useImportPlaces();
  const repeat = createRepeatImportMutation();
  const stop = createStopImportMutation();
  const [problem, setProblem] = createSignal<string>();
  const rows = () => props.import.rowCount ?? 0;
  const figures = (): [string, number][] => [
    [t.bulk.created, props.import.created],
    [t.bulk.updated, props.import.updated],
    [t.bulk.unchanged, props.import.unchanged],
    [t.bulk.failed, props.import.failed],
  ];
  const end = async (): Promise<void> => {
    const { data, failure } = await stop({ id: props.import.id });
    setProblem(failure ? failureText(t, failure) : data?.stopImport?.userErrors[0]?.message);
    props.onChange();
  };
  const again = async (): Promise<void> => {
    const { data, failure } = await repeat({ id: props.import.id });
    setProblem(failure ? failureText(t, failure) : data?.repeatImport?.userErrors[0]?.message);
    const id = data?.repeatImport?.import?.id;
    if (id) navigate(places.of(id));
  };
  return (
    <section class="flex flex-col gap-3 rounded-md bg-surface p-4">
      <p class="flex flex-wrap items-center gap-2">
        <ImportBadge status={props.import.status} />
        <span class="min-w-0 break-all font-semibold">{props.import.fileName}</span>
        <span class="text-text-2">
          {props.import.trial ? t.bulk.trialOf(t.bulk.kinds[props.import.kind]) : t.bulk.kinds[props.import.kind]}
        </span>
        <Show when={props.import.format}>{(name) => <span class="text-text-2">{t.bulk.formats(name())}</span>}</Show>
      </p>
      <Show when={isRunning(props.import)}>
        <div class="flex flex-wrap items-center gap-3" aria-live="polite">
          <progress
            class="h-2 min-w-0 flex-1"
            max={rows() || 1}
            value={rows() ? props.import.position : undefined}
            aria-label={t.bulk.progressName}
          />
          <span class="text-sm text-text-2">
            {rows() ? t.bulk.progress(format.number(props.import.position), format.number(rows())) : t.bulk.reading}
          </span>
          <Button size="sm" busy={stop.pending()} onClick={() => void end()}>
            {t.bulk.stop}
          </Button>
        </div>
        <p class="text-sm text-text-2">{t.bulk.mayLeave}</p>
      </Show>
      <Show
        when={props.import.status !== 'FAILED'}
        fallback={<FormProblem text={t.bulk.nothingTaken(props.import.failure ?? '')} />}
      >
        <dl class="grid grid-cols-2 gap-2 md:grid-cols-4">
          {figures().map(([name, count]) => (
            <div class="rounded-sm bg-sunken p-2">
              <dt class="text-sm text-text-2">{name}</dt>
              <dd class="text-lg tabular-nums">{format.number(count)}</dd>
            </div>
          ))}
        </dl>
      </Show>
      <Show when={props.import.trial && props.import.status === 'DONE'}>
        <div class="flex flex-wrap items-center gap-3">
          <Button
            tone="brand"
            busy={repeat.pending()}
            aria-disabled={props.import.created + props.import.updated === 0}
            onClick={() => props.import.created + props.import.updated > 0 && void again()}
          >
            {t.bulk.importNow(format.number(props.import.created + props.import.updated))}
          </Button>
          <span class="text-sm text-text-2">
            {props.import.failed > 0 ? t.bulk.withoutFailed(format.number(props.import.failed)) : t.bulk.trialHint}
          </span>
        </div>
      </Show>
      <FormProblem text={problem()} />
    </section>
  );
}
