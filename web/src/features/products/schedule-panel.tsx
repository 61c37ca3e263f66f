import { createSignal, For, Show } from 'solid-js';
import {
  createCancelScheduledChangeMutation,
  createScheduleProductMutation,
} from '../../graphql/generated/operations.ts';
import type { Editor_ProductFragment, ScheduledChangeKind } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Price } from '../../ui/price.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { momentOf } from '../catalogue/local-time.ts';

type Product = Pick<Editor_ProductFragment, 'id' | 'skus' | 'scheduled'>;

const KINDS = ['PUBLISH', 'WITHDRAW', 'PRICE'] as const satisfies ScheduledChangeKind[];

/** What is going to happen to a product at a time, and what did. */
export function SchedulePanel(props: { product: Product; nameOf: (skuId: string) => string; onChanged: () => void }) {
  const { t, format } = useI18n();
  const words = t.productEditor;
  const cancel = createCancelScheduledChangeMutation();
  const [problem, setProblem] = createSignal<string>();
  const stop = async (id: string): Promise<void> => {
    const { data, failure } = await cancel({ id });
    setProblem(failure ? failureText(t, failure) : data?.cancelScheduledChange.userErrors[0]?.message);
    props.onChanged();
  };
  return (
    <Panel title={words.schedule}>
      <ul class="flex flex-col gap-2 text-sm">
        <For each={props.product.scheduled} fallback={<li class="text-text-2">{words.nothingScheduled}</li>}>
          {(change) => (
            <li class="flex flex-col gap-1 border-b border-line pb-2 last:border-0">
              <span class="flex flex-wrap items-baseline justify-between gap-2">
                <span>{words.scheduledKinds[change.kind]}</span>
                <span class="text-text-3">{words.scheduledStatuses[change.status]}</span>
              </span>
              <span class="text-text-2">{format.dateTime(change.at)}</span>
              <For each={change.prices}>
                {({ skuId, price }) => (
                  <span class="flex flex-wrap justify-between gap-2">
                    <span class="min-w-0 break-words">{props.nameOf(skuId)}</span>
                    <Price money={price} />
                  </span>
                )}
              </For>
              <Show when={change.failure}>{(why) => <span class="text-bad">{why()}</span>}</Show>
              <Show when={change.status === 'WAITING'}>
                <Button size="sm" class="self-start" onClick={() => void stop(change.id)}>
                  {words.cancelScheduled}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <FormProblem text={problem()} />
      <NewChange {...props} />
    </Panel>
  );
}

function NewChange(props: { product: Product; nameOf: (skuId: string) => string; onChanged: () => void }) {
  const { t } = useI18n();
  const words = t.productEditor;
  const toast = useToast();
  const schedule = createScheduleProductMutation();
  const [kind, setKind] = createSignal<ScheduledChangeKind>('PUBLISH');
  const [at, setAt] = createSignal('');
  const [prices, setPrices] = createSignal<Record<string, string>>({});
  const [problem, setProblem] = createSignal<string>();
  const offered = () => props.product.skus.filter((sku) => sku.offered);
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const moment = momentOf(at());
    if (!moment) return void setProblem(words.needMoment);
    const typed = Object.entries(prices()).filter(([, price]) => price.trim() !== '');
    const given = typed.map(([skuId, price]) => ({ skuId, price: price.trim() }));
    const input = { productId: props.product.id, kind: kind(), at: moment, prices: kind() === 'PRICE' ? given : null };
    const { data, failure } = await schedule({ input });
    const refused = failure ? failureText(t, failure) : data?.scheduleProduct.userErrors[0]?.message;
    setProblem(refused);
    if (refused) return;
    toast({ text: words.isScheduled });
    setAt('');
    setPrices({});
    props.onChanged();
  };
  return (
    <form noValidate class="mt-3 flex flex-col gap-2" onSubmit={(event) => void add(event)}>
      <SelectField
        label={words.scheduleWhat}
        options={KINDS.map((value) => ({ value, label: words.scheduledKinds[value] }))}
        value={kind()}
        onChange={setKind}
      />
      <Field label={words.scheduleWhen} hint={words.shopTime} type="datetime-local" value={at()} onInput={setAt} />
      <Show when={kind() === 'PRICE'}>
        <For each={offered()}>
          {(sku) => (
            <Field
              label={words.newPriceOf(props.nameOf(sku.id), sku.price.amount)}
              inputmode="decimal"
              autocomplete="off"
              maxlength={11}
              value={prices()[sku.id] ?? ''}
              onInput={(price) => setPrices((known) => ({ ...known, [sku.id]: price }))}
            />
          )}
        </For>
      </Show>
      <FormProblem text={problem()} />
      <Button type="submit" busy={schedule.pending()}>
        {words.scheduleIt}
      </Button>
    </form>
  );
}
