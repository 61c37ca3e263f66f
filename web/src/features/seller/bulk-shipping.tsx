import { createMemo, createSignal, For, Show } from 'solid-js';
import { createShipOrdersMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type ShipRow, shipRows, textOf } from './ship-rows.ts';

/** As many as one request takes. */
const CHUNK = 50;
const MOST = 500;
/** Of a file, in bytes: far more than as many lines. */
const LARGEST = 1_000_000;

interface Done {
  row: ShipRow;
  id: string;
  orderNo: string;
}
interface Refused {
  row: ShipRow;
  why: string;
}

/** Ships many orders from a list that is pasted or opened; rows that were refused stay in it, each with why. */
export function BulkShipping(props: { carriers: readonly string[]; orders: readonly string[]; onShipped: () => void }) {
  const { t } = useI18n();
  const ship = createShipOrdersMutation();
  const [text, setText] = createSignal(props.orders.join('\n'));
  const [carrier, setCarrier] = createSignal(props.carriers[0] ?? '');
  const [done, setDone] = createSignal<readonly Done[]>([]);
  const [refused, setRefused] = createSignal<readonly Refused[]>([]);
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  /** Whether what is missing is told: not before somebody tried to send the list. */
  const [tried, setTried] = createSignal(false);
  const rows = createMemo(() => shipRows(text(), carrier()));
  const incomplete = () => rows().filter(({ trackingNo, carrier: by }) => !trackingNo || !by);

  const open = async (file: File | undefined): Promise<void> => {
    setProblem(file && file.size > LARGEST ? t.bulkShipping.tooMany(MOST) : undefined);
    if (file && !problem()) setText(await textOf(file));
  };

  /** Undefined when there was no answer: what is left stays in the list, and repeating it ships nothing twice. */
  const send = async (chunk: readonly ShipRow[]): Promise<Refused[] | undefined> => {
    const input = chunk.map(({ order, carrier: by, trackingNo }) => ({ order, carrier: by, trackingNo }));
    const { data, failure } = await ship({ rows: input });
    const results = data?.shipOrders.results;
    setProblem(failure ? failureText(t, failure) : data?.shipOrders.userErrors[0]?.message);
    if (!results) return undefined;
    setDone([
      ...done(),
      ...results.flatMap(({ row, order }) => {
        const given = chunk[row];
        return given && order ? [{ row: given, ...order }] : [];
      }),
    ]);
    return results.flatMap(({ row, userErrors: [error] }) => {
      const given = chunk[row];
      return given && error ? [{ row: given, why: error.message }] : [];
    });
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wanted = rows();
    setProblem(undefined);
    if (busy()) return;
    if (wanted.length === 0) return void setProblem(t.bulkShipping.empty);
    if (wanted.length > MOST) return void setProblem(t.bulkShipping.tooMany(MOST));
    setTried(incomplete().length > 0);
    if (tried()) return;
    setBusy(true);
    const failed: Refused[] = [];
    let unsent: readonly ShipRow[] = [];
    for (let at = 0; at < wanted.length; at += CHUNK) {
      const chunk = wanted.slice(at, at + CHUNK);
      const wrong = await send(chunk);
      if (!wrong) {
        unsent = wanted.slice(at);
        break;
      }
      failed.push(...wrong);
    }
    setBusy(false);
    setRefused(failed);
    setText([...failed.map(({ row }) => row.line), ...unsent.map(({ line }) => line)].join('\n'));
    props.onShipped();
  };

  return (
    <div class="grid items-start gap-2 lg:grid-cols-[minmax(0,1fr)_360px] lg:gap-3">
      <form class="panel flex flex-col gap-4 p-4" noValidate onSubmit={submit}>
        <p class="text-sm text-text-2">{t.bulkShipping.text}</p>
        <Field
          class="max-w-[320px]"
          label={t.bulkShipping.carrier}
          list="bulk-carriers"
          maxlength={60}
          value={carrier()}
          onInput={setCarrier}
        />
        <datalist id="bulk-carriers">
          <For each={props.carriers}>{(name) => <option value={name} />}</For>
        </datalist>
        <TextArea
          code
          label={t.bulkShipping.list}
          hint={t.bulkShipping.example}
          rows={8}
          maxlength={60_000}
          value={text()}
          error={
            tried() && incomplete().length > 0 ? t.bulkShipping.incomplete(incomplete()[0]?.line ?? '') : undefined
          }
          onInput={setText}
        />
        <div class="flex flex-wrap items-center justify-between gap-3">
          <label class="flex min-h-10 cursor-pointer items-center gap-2 text-link has-focus-visible:outline-2 pointer-coarse:min-h-11">
            <Icon name="receipt" size={18} />
            {t.bulkShipping.open}
            <input
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              class="visually-hidden"
              onChange={(event) => {
                void open(event.currentTarget.files?.[0]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          <Button type="submit" tone="brand" busy={busy()}>
            {t.bulkShipping.ship(rows().length)}
          </Button>
        </div>
        <FormProblem text={problem()} />
      </form>
      <div class="flex flex-col gap-2 lg:gap-3" aria-live="polite">
        <Show when={refused().length > 0}>
          <Panel title={t.bulkShipping.refused(refused().length)}>
            <ul class="flex flex-col gap-2 text-sm">
              <For each={refused()}>
                {({ row, why }) => (
                  <li>
                    <p class="font-mono text-xs wrap-anywhere text-text-2">{row.line}</p>
                    <p class="text-bad">{why}</p>
                  </li>
                )}
              </For>
            </ul>
          </Panel>
        </Show>
        <Show when={done().length > 0}>
          <Panel title={t.bulkShipping.done(done().length)}>
            <ul class="flex flex-col gap-1 text-sm">
              <For each={done()}>
                {({ row, orderNo }) => (
                  <li class="flex flex-wrap justify-between gap-x-3">
                    <span>{orderNo}</span>
                    <span class="text-text-2">{row.trackingNo}</span>
                  </li>
                )}
              </For>
            </ul>
          </Panel>
        </Show>
      </div>
    </div>
  );
}
