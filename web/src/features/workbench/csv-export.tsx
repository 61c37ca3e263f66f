import { Show } from 'solid-js';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { type CsvSource, createCsvExport } from './create-csv-export.ts';

/** Exports a list as filtered now to a file: all its pages, not only the one shown. */
export function CsvExport<Row>(props: { source: CsvSource<Row>; total: number }) {
  const { t, format } = useI18n();
  const file = createCsvExport(props.source);
  const most = () => Math.min(props.total, props.source.most);
  return (
    <div class="flex flex-wrap items-center gap-2 text-sm">
      <Show
        when={file.done() !== undefined}
        fallback={
          <Button size="sm" disabled={props.total === 0} onClick={() => void file.start()}>
            {t.csv.start}
          </Button>
        }
      >
        <progress class="w-24" max={most()} value={file.done()} aria-label={t.csv.start} />
        {t.csv.progress(format.number(file.done() ?? 0), format.number(most()))}
        <Button size="sm" onClick={file.cancel}>
          {t.actions.cancel}
        </Button>
      </Show>
      <Show when={props.total > props.source.most}>
        <p class="text-text-2">{t.csv.most(format.number(props.source.most))}</p>
      </Show>
      <FormProblem text={file.failure() && failureText(t, file.failure()!)} />
    </div>
  );
}
