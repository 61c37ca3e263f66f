import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { createMergeBrandMutation, ManagedBrandsDocument } from '../../graphql/generated/operations.ts';
import type { ManagedBrandsQuery, ManagedBrandsQueryVariables } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { newest } from '../../primitives/newest.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';

type Found = NonNullable<ManagedBrandsQuery['managedBrands']>['nodes'][number];

const MOST_FOUND = 10;

/** Gives the products of a brand to another one. */
export function MergeBrand(props: { brand: { id: string; name: string; productCount: number } }) {
  const { t, format } = useI18n();
  const words = t.catalogueWork;
  const graphql = useGraphql();
  const toast = useToast();
  const navigate = useNavigate();
  const merge = createMergeBrandMutation();
  const [text, setText] = createSignal('');
  const [found, setFound] = createSignal<readonly Found[]>();
  const [into, setInto] = createSignal<Found>();
  const [problem, setProblem] = createSignal<string>();
  const search = newest(
    (variables: ManagedBrandsQueryVariables): Promise<OperationResult<ManagedBrandsQuery>> =>
      graphql.fetch(ManagedBrandsDocument, variables, true),
  );
  const find = async (): Promise<void> => {
    const result = await search({ first: MOST_FOUND, after: null, text: text() });
    if (!result) return;
    const { data, failure } = result;
    setProblem(failure ? failureText(t, failure) : undefined);
    setFound(data?.managedBrands?.nodes.filter(({ id }) => id !== props.brand.id));
  };
  const run = async (other: Found): Promise<void> => {
    const { data, failure } = await merge({ input: { id: props.brand.id, intoId: other.id } });
    const refused = failure ? failureText(t, failure) : data?.mergeBrand.userErrors[0]?.message;
    setProblem(refused);
    if (refused) return;
    toast({ text: words.merged });
    navigate(`/admin/brands/${other.id}`, { replace: true });
  };
  return (
    <Panel title={words.merge}>
      <div class="flex flex-col gap-2">
        <p class="text-sm text-text-2">{words.mergeBrandHint}</p>
        <form
          class="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void find();
          }}
        >
          <Field
            class="min-w-0 flex-1"
            label={words.findOther}
            type="search"
            maxlength={60}
            value={text()}
            onInput={setText}
          />
          <Button type="submit">{t.table.find}</Button>
        </form>
        <Show when={found()}>
          {(brands) => (
            <ul class="flex flex-col gap-1" aria-live="polite">
              <Show when={brands().length === 0}>
                <li class="text-sm text-text-2">{t.table.filteredOut}</li>
              </Show>
              <For each={brands()}>
                {(one) => (
                  <li class="flex items-center justify-between gap-2">
                    <span class="min-w-0 truncate">{one.name}</span>
                    <Button size="sm" onClick={() => setInto(one)}>
                      {words.mergeInto}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
        <FormProblem text={into() ? undefined : problem()} />
      </div>
      <Show when={into()}>
        {(other) => (
          <Dialog
            alert
            open
            onClose={() => setInto(undefined)}
            title={words.mergeTitle(props.brand.name, other().name)}
            footer={
              <>
                <Button onClick={() => setInto(undefined)}>{t.actions.cancel}</Button>
                <Button tone="brand" busy={merge.pending()} onClick={() => void run(other())}>
                  {words.merge}
                </Button>
              </>
            }
          >
            <p>{words.mergeBrandText(format.number(props.brand.productCount))}</p>
            <FormProblem text={problem()} />
          </Dialog>
        )}
      </Show>
    </Panel>
  );
}
