import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { createSearchPreviewQuery } from '../../graphql/generated/operations.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Form } from '../../primitives/create-form.ts';
import { Checkbox, Field } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useViewer } from '../session/viewer.tsx';
import { GroupPicker } from './group-picker.tsx';
import { PreviewList } from './preview-list.tsx';
import { RuleEffects } from './rule-effects.tsx';
import { effectInput, type RuleEffect, type RuleValues, withEffect } from './rule-values.ts';

const DEBOUNCE_MS = 300;

export function createRuleForm(initial: RuleValues): Form<RuleValues> {
  const { t } = useI18n();
  return createForm<RuleValues>(initial, ({ text, effects }) => ({
    text: text.trim() ? undefined : t.searchWork.needText,
    effects: effects.length > 0 ? undefined : t.searchWork.needEffects,
  }));
}

/** A rule beside what its text finds with it. */
export function RuleForm(props: {
  form: Form<RuleValues>;
  draftKey: string;
  saveLabel?: string;
  save: () => Promise<SaveOutcome<RuleValues>>;
  onSaved: () => void;
}) {
  const { t } = useI18n();
  const words = t.searchWork;
  const viewer = useViewer();
  const add = (effect: RuleEffect) => props.form.set('effects', withEffect(props.form.values.effects, effect));
  return (
    <EditForm
      form={props.form}
      names={words.ruleFields}
      said={(_, value) => (Array.isArray(value) ? value.map(({ name }: RuleEffect) => name).join(', ') : String(value))}
      draftKey={`${viewer()?.me?.id}:search-rule:${props.draftKey}`}
      {...(props.saveLabel === undefined ? {} : { saveLabel: props.saveLabel })}
      save={props.save}
      onSaved={props.onSaved}
    >
      <div class="grid items-start gap-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-3">
        <Panel title={words.rule}>
          <div class="flex flex-col gap-3">
            <Field
              {...{ label: words.text, name: 'text', maxlength: 60, autocomplete: 'off', hint: words.textHint }}
              value={props.form.values.text}
              error={props.form.error('text')}
              onInput={(value) => props.form.set('text', value)}
              onBlur={() => props.form.leave('text')}
            />
            <div data-field="active">
              <Checkbox
                label={words.active}
                checked={props.form.values.active}
                onChange={(active) => props.form.set('active', active)}
              />
            </div>
            <RuleEffects
              effects={props.form.values.effects}
              error={props.form.error('effects')}
              onChange={(effects) => props.form.set('effects', effects)}
            />
            <OtherGoods onAdd={add} />
          </div>
        </Panel>
        <Panel title={words.preview}>
          <Preview text={props.form.values.text} effects={props.form.values.effects} onAdd={add} />
        </Panel>
      </div>
    </EditForm>
  );
}

/** Goods that the text does not find, to pin them. */
function OtherGoods(props: { onAdd: (effect: RuleEffect) => void }) {
  const { t } = useI18n();
  const [text, setText] = createSignal('');
  return (
    <div class="border-t border-line pt-3">
      <Field
        {...{ label: t.searchWork.others, name: 'others', type: 'search', maxlength: 60, autocomplete: 'off' }}
        value={text()}
        onInput={setText}
      />
      <Show when={text().trim()}>
        <Preview text={text()} effects={[]} onAdd={props.onAdd} plain />
      </Show>
    </div>
  );
}

function Preview(props: {
  text: string;
  effects: readonly RuleEffect[];
  onAdd: (effect: RuleEffect) => void;
  /** Without brands and categories. */
  plain?: boolean;
}) {
  const { t, format } = useI18n();
  const words = t.searchWork;
  const text = createDebounced(() => props.text.trim());
  const query = keepPreviousData(
    createSearchPreviewQuery(() =>
      text() ? { input: { text: text(), effects: props.effects.map(effectInput) } } : undefined,
    ),
  );
  const preview = () => (text() ? query()?.searchPreview : undefined);
  return (
    <Show when={preview()} fallback={<p class="text-text-3">{text() ? words.looking : words.noText}</p>}>
      {(found) => (
        <>
          <p class="text-sm text-text-2" aria-live="polite">
            {words.finds(format.number(found().total))}
          </p>
          <Show when={!props.plain && found().hits.length > 0}>
            <GroupPicker hits={found().hits} onAdd={props.onAdd} />
          </Show>
          <PreviewList hits={found().hits} onAdd={props.onAdd} />
        </>
      )}
    </Show>
  );
}

/** What was typed last, once typing pauses. */
function createDebounced(typed: () => string): () => string {
  const [text, setText] = createSignal(typed());
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(
      typed,
      (next) => {
        clearTimeout(timer);
        timer = setTimeout(() => setText(next), DEBOUNCE_MS);
      },
      { defer: true },
    ),
  );
  return text;
}
