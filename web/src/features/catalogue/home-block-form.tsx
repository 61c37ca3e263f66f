import { Show } from 'solid-js';
import { createManagedCategoriesQuery } from '../../graphql/generated/operations.ts';
import type { FloorSource, HomeBlockKind } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Form } from '../../primitives/create-form.ts';
import { Checkbox, Field } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { GoodsPicker } from '../promotions/goods-picker.tsx';
import { useViewer } from '../session/viewer.tsx';
import { categoryChoices, treeOf } from './category-tree.ts';
import type { BlockValues } from './home-block-values.ts';
import { PictureField } from './picture-field.tsx';

const SOURCES = ['BEST_SELLING', 'NEWEST', 'CATEGORY', 'PRODUCTS'] as const satisfies FloorSource[];

interface BlockFormProps {
  form: Form<BlockValues>;
  kind: HomeBlockKind;
  draftKey: string;
  saveLabel?: string;
  save: (changed: Partial<BlockValues>) => Promise<SaveOutcome<BlockValues>>;
  onSaved: () => void;
}

type TextName = 'titleZh' | 'titleEn' | 'textZh' | 'textEn' | 'altZh' | 'altEn' | 'href' | 'startsAt' | 'endsAt';

/** What a banner or floor shows, and when. */
export function HomeBlockForm(props: BlockFormProps) {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const viewer = useViewer();
  const input = (name: TextName, maxlength = 60) => ({
    ...{ label: words.blockFields[name], name, maxlength, autocomplete: 'off', value: props.form.values[name] },
    error: props.form.error(name),
    onInput: (value: string) => props.form.set(name, value),
    onBlur: () => props.form.leave(name),
  });
  return (
    <EditForm
      form={props.form}
      names={words.blockFields}
      said={(_, value) => saidOf(value, t.productEditor)}
      draftKey={`${viewer()?.me?.id}:home:${props.draftKey}`}
      {...(props.saveLabel === undefined ? {} : { saveLabel: props.saveLabel })}
      save={props.save}
      onSaved={props.onSaved}
      class="min-w-0"
    >
      <Panel title={words.content}>
        <div class="grid gap-3 md:grid-cols-2">
          <Field {...input('titleZh')} lang="zh-CN" />
          <Field {...input('titleEn')} lang="en" />
          <Show when={props.kind === 'BANNER'} fallback={<FloorGoods form={props.form} />}>
            <Field {...input('textZh', 120)} lang="zh-CN" />
            <Field {...input('textEn', 120)} lang="en" />
            <div class="md:col-span-2">
              <PictureField
                name="picture"
                label={words.blockFields.picture}
                hint={words.bannerHint}
                wide
                value={props.form.values.picture?.key ?? ''}
                error={props.form.error('picture')}
                onChange={(_, uploaded) => props.form.set('picture', uploaded ?? null)}
              />
            </div>
            <Field {...input('altZh', 120)} lang="zh-CN" />
            <Field {...input('altEn', 120)} lang="en" />
          </Show>
          <Field {...input('href', 300)} class="md:col-span-2" hint={words.hrefHint} spellcheck={false} />
        </div>
      </Panel>
      <Panel title={words.schedule}>
        <div class="grid gap-3 md:grid-cols-2" data-field="shown">
          <div class="md:col-span-2">
            <Checkbox
              label={words.show}
              checked={props.form.values.shown}
              onChange={(shown) => props.form.set('shown', shown)}
            />
          </div>
          <Field {...input('startsAt')} type="datetime-local" hint={words.scheduleHint} />
          <Field {...input('endsAt')} type="datetime-local" />
        </div>
      </Panel>
    </EditForm>
  );
}

/** Where the products of a floor come from. */
function FloorGoods(props: { form: Form<BlockValues> }) {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const query = createManagedCategoriesQuery(undefined, { blocking: true });
  const categories = () =>
    categoryChoices(treeOf(query()?.managedCategories ?? [])).map(({ id, path }) => ({ value: id, label: path }));
  return (
    <>
      <SelectField<FloorSource | ''>
        label={words.blockFields.source}
        name="source"
        options={[
          { value: '', label: t.productEditor.choose },
          ...SOURCES.map((value) => ({ value, label: words.sources[value] })),
        ]}
        value={props.form.values.source}
        error={props.form.error('source')}
        onChange={(source) => props.form.set('source', source)}
        onBlur={() => props.form.leave('source')}
      />
      <Show when={props.form.values.source === 'CATEGORY'}>
        <SelectField
          label={words.blockFields.categoryId}
          name="categoryId"
          options={[{ value: '', label: t.productEditor.choose }, ...categories()]}
          value={props.form.values.categoryId}
          error={props.form.error('categoryId')}
          onChange={(id) => props.form.set('categoryId', id)}
          onBlur={() => props.form.leave('categoryId')}
        />
      </Show>
      <Show when={props.form.values.source === 'PRODUCTS'}>
        <div class="md:col-span-2" data-field="productIds">
          <GoodsPicker
            label={words.pickProducts}
            picked={props.form.values.productIds}
            make={({ id, name }) => ({ id, name })}
            error={props.form.error('productIds')}
            onChange={(picked) => props.form.set('productIds', picked)}
          />
        </div>
      </Show>
    </>
  );
}

/** A value as text, where two have to be told apart. */
function saidOf(value: unknown, { yes, no }: { yes: string; no: string }): string {
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return (value as { name: string }[]).map(({ name }) => name).join(' · ');
  return typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : String(value ?? '');
}
