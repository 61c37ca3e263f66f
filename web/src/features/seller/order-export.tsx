import { Show } from 'solid-js';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { createOrderExport } from './create-order-export.ts';
import { MOST_EXPORTED, type OrderFilter } from './order-filter.ts';

/** The number of orders, and a button to export them. */
export function OrderExport(props: { filter: OrderFilter; total: number }) {
  const { t, format } = useI18n();
  const file = createOrderExport(() => props.filter);
  const most = () => Math.min(props.total, MOST_EXPORTED);
  return (
    <>
      <div class="flex flex-wrap items-center justify-between gap-2">
        <p class="text-text-2" aria-live="polite">
          {t.seller.found(format.number(props.total))}
        </p>
        <Show
          when={file.done() !== undefined}
          fallback={
            <Button size="sm" disabled={props.total === 0} onClick={() => void file.start()}>
              {t.orderExport.start}
            </Button>
          }
        >
          <div class="flex items-center gap-2 text-sm">
            <progress class="w-24" max={most()} value={file.done()} aria-label={t.orderExport.start} />
            {t.orderExport.progress(format.number(file.done() ?? 0), format.number(most()))}
            <Button size="sm" onClick={file.cancel}>
              {t.actions.cancel}
            </Button>
          </div>
        </Show>
      </div>
      <Show when={props.total > MOST_EXPORTED}>
        <p class="text-sm text-text-2">{t.orderExport.most(format.number(MOST_EXPORTED))}</p>
      </Show>
      <FormProblem text={file.failure() && failureText(t, file.failure()!)} />
    </>
  );
}
