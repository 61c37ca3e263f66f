import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { GoodsToPickDocument } from '../../graphql/generated/operations.ts';
import type { GoodsToPickQuery, GoodsToPickQueryVariables } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { newest } from '../../primitives/newest.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';

export type FoundGoods = NonNullable<NonNullable<GoodsToPickQuery['search']>['hits'][number]['product']>;

export interface GoodsPickerProps<Goods extends { id: string; name: string }> {
  label: string;
  /** Only this shop's. */
  sellerId?: string | undefined;
  picked: readonly Goods[];
  make: (found: FoundGoods) => Goods;
  onChange: (picked: Goods[]) => void;
  error?: string | undefined;
}

/** Finds products by words and keeps those that are picked. */
export function GoodsPicker<Goods extends { id: string; name: string }>(props: GoodsPickerProps<Goods>) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const id = createUniqueId();
  const [text, setText] = createSignal('');
  const [found, setFound] = createSignal<readonly FoundGoods[]>();
  const [problem, setProblem] = createSignal<string>();
  const search = newest(
    (variables: GoodsToPickQueryVariables): Promise<OperationResult<GoodsToPickQuery>> =>
      graphql.fetch(GoodsToPickDocument, variables, true),
  );
  const find = async (): Promise<void> => {
    setProblem(undefined);
    const result = await search({ text: text(), sellerId: props.sellerId ?? null });
    if (!result) return;
    const { data, failure } = result;
    if (data?.search) setFound(data.search.hits.flatMap(({ product }) => product ?? []));
    else setProblem(failure ? failureText(t, failure) : t.couponWork.noGoods);
  };
  const add = (one: FoundGoods): void => {
    if (props.picked.every((known) => known.id !== one.id)) props.onChange([...props.picked, props.make(one)]);
  };
  return (
    <div class="flex flex-col gap-2" data-field="scopeIds">
      <div class="flex items-end gap-2">
        <Field
          class="min-w-0 flex-1"
          label={props.label}
          type="search"
          maxlength={60}
          value={text()}
          error={props.error}
          onInput={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void find();
          }}
        />
        <Button onClick={() => void find()}>{t.table.find}</Button>
      </div>
      <FormProblem text={problem()} />
      <Show when={found()}>
        {(hits) => (
          <ul class="flex flex-col rounded-sm border border-line" aria-labelledby={id}>
            <Show when={hits().length === 0}>
              <li class="p-2 text-text-2">{t.couponWork.noGoods}</li>
            </Show>
            <For each={hits()}>
              {(one) => (
                <li class="flex items-center justify-between gap-2 border-b border-line p-2 last:border-0">
                  <span class="min-w-0 truncate">{one.name}</span>
                  <Button size="sm" onClick={() => add(one)}>
                    {t.couponWork.add}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
      <ul id={id} aria-label={t.couponWork.picked} class="flex flex-wrap gap-2">
        <For each={props.picked}>
          {(one) => (
            <li class="inline-flex max-w-full items-center gap-1 rounded-sm border border-line bg-sunken ps-2">
              <span class="min-w-0 truncate">{one.name}</span>
              <IconButton
                label={t.table.drop(one.name)}
                onClick={() => props.onChange(props.picked.filter(({ id: other }) => other !== one.id))}
              >
                <Icon name="close" size={14} />
              </IconButton>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
