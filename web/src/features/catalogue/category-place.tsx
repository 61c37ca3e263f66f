import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createMergeCategoryMutation, createMoveCategoryMutation } from '../../graphql/generated/operations.ts';
import type { Tree_CategoryFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type CategoryChoice, categoryChoices, treeOf } from './category-tree.ts';

interface PlaceProps {
  category: { id: string; slug: string; name: string; parentId: string | null; listed: boolean; productCount: number };
  categories: readonly Tree_CategoryFragment[];
  changeable: boolean;
  onChanged: () => void;
}

const options = (choices: readonly CategoryChoice[]) => choices.map(({ id, path }) => ({ value: id, label: path }));

/** Where a category is, with ways to put it elsewhere. */
export function CategoryPlace(props: PlaceProps) {
  const { t, format } = useI18n();
  const words = t.catalogueWork;
  const choices = () => categoryChoices(treeOf(props.categories), props.category.id);
  return (
    <aside class="flex flex-col gap-2 lg:sticky lg:top-16 lg:gap-3" aria-label={words.place}>
      <Panel title={words.place}>
        <p class="text-sm text-text-2">{words.goods(format.number(props.category.productCount))}</p>
        <Show when={props.category.listed} fallback={<p class="text-sm text-warn">{words.isHidden}</p>}>
          <p>
            <a
              class="inline-flex min-h-8 items-center text-sm text-link pointer-coarse:min-h-11"
              href={`/c/${encodeURIComponent(props.category.slug)}`}
            >
              {words.seePage}
            </a>
          </p>
        </Show>
        <Show when={props.changeable}>
          <Move {...props} choices={choices()} />
        </Show>
      </Panel>
      <Show when={props.changeable}>
        <Panel title={words.merge}>
          <Merge {...props} choices={choices()} />
        </Panel>
      </Show>
    </aside>
  );
}

function Move(props: PlaceProps & { choices: readonly CategoryChoice[] }) {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const toast = useToast();
  const move = createMoveCategoryMutation();
  const [parentId, setParentId] = createSignal(props.category.parentId ?? '');
  const [problem, setProblem] = createSignal<string>();
  const run = async (): Promise<void> => {
    const { data, failure } = await move({ input: { id: props.category.id, parentId: parentId() || null } });
    const refused = failure ? failureText(t, failure) : data?.moveCategory.userErrors[0]?.message;
    setProblem(refused);
    if (refused) return;
    toast({ text: words.moved });
    props.onChanged();
  };
  return (
    <div class="mt-3 flex flex-col gap-2">
      <SelectField
        label={words.above}
        options={[{ value: '', label: words.topLevel }, ...options(props.choices)]}
        value={parentId()}
        onChange={setParentId}
      />
      <FormProblem text={problem()} />
      <Show when={parentId() !== (props.category.parentId ?? '')}>
        <Button busy={move.pending()} onClick={() => void run()}>
          {words.move}
        </Button>
      </Show>
    </div>
  );
}

function Merge(props: PlaceProps & { choices: readonly CategoryChoice[] }) {
  const { t, format } = useI18n();
  const words = t.catalogueWork;
  const toast = useToast();
  const navigate = useNavigate();
  const merge = createMergeCategoryMutation();
  const [intoId, setIntoId] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const into = () => props.choices.find(({ id }) => id === intoId());
  const run = async (): Promise<void> => {
    const { data, failure } = await merge({ input: { id: props.category.id, intoId: intoId() } });
    const refused = failure ? failureText(t, failure) : data?.mergeCategory.userErrors[0]?.message;
    setProblem(refused);
    if (refused) return;
    toast({ text: words.merged });
    navigate(`/admin/categories/${intoId()}`, { replace: true });
  };
  return (
    <div class="flex flex-col gap-2">
      <p class="text-sm text-text-2">{words.mergeHint}</p>
      <SelectField
        label={words.mergeInto}
        options={[{ value: '', label: t.productEditor.choose }, ...options(props.choices)]}
        value={intoId()}
        onChange={setIntoId}
      />
      <Show when={into()}>
        <Button tone="danger" onClick={() => setAsked(true)}>
          {words.merge}
        </Button>
      </Show>
      <Dialog
        alert
        open={asked()}
        onClose={() => setAsked(false)}
        title={words.mergeTitle(props.category.name, into()?.path ?? '')}
        footer={
          <>
            <Button onClick={() => setAsked(false)}>{t.actions.cancel}</Button>
            <Button tone="brand" busy={merge.pending()} onClick={() => void run()}>
              {words.merge}
            </Button>
          </>
        }
      >
        <p>{words.mergeText(format.number(props.category.productCount))}</p>
        <FormProblem text={problem()} />
      </Dialog>
    </div>
  );
}
