import { createMemo, type JSX, Show } from 'solid-js';
import { createProductChoicesQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Form } from '../../primitives/create-form.ts';
import { Field } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useViewer } from '../session/viewer.tsx';
import { AttributesField } from './attributes-field.tsx';
import type { EditorValues } from './editor-values.ts';
import { PicturesField } from './pictures-field.tsx';
import { SkusField } from './skus-field.tsx';

export type EditorForm = Form<EditorValues>;

export interface ProductEditorProps {
  form: EditorForm;
  draftKey: string;
  saveLabel: string;
  save: (changed: Partial<EditorValues>) => Promise<SaveOutcome<EditorValues>>;
  /** Units of SKUs that are stored, by id. */
  available: (skuId: string) => number | undefined;
  onStock: () => void;
  aside?: JSX.Element;
}

const PRICE = /^\d{1,8}(\.\d{1,2}0*)?$/;

/** The state of the form of a product. */
export function createEditorForm(initial: EditorValues): EditorForm {
  const { t } = useI18n();
  return createForm<EditorValues>(initial, ({ nameZh, nameEn, categoryId, skus }) => ({
    nameZh: nameZh.trim() || nameEn.trim() ? undefined : t.productEditor.needName,
    categoryId: categoryId ? undefined : t.productEditor.needCategory,
    skus: skus.every(({ price }) => PRICE.test(price.trim()) && Number(price) > 0)
      ? undefined
      : t.productEditor.needPrice,
  }));
}

/** All of a product in one form. */
export function ProductEditor(props: ProductEditorProps) {
  const { t } = useI18n();
  const viewer = useViewer();
  const text = (name: 'nameZh' | 'nameEn' | 'subtitleZh' | 'subtitleEn', max: number, lang: string) => (
    <Field
      label={t.productEditor.names[name]}
      name={name}
      lang={lang}
      maxlength={max}
      autocomplete="off"
      value={props.form.values[name]}
      error={props.form.error(name)}
      onInput={(value) => props.form.set(name, value)}
      onBlur={() => props.form.leave(name)}
    />
  );
  const description = (name: 'descriptionZh' | 'descriptionEn') => (
    <div data-field={name}>
      <TextArea
        label={t.productEditor.names[name]}
        hint={t.productEditor.descriptionHint}
        rows={8}
        maxlength={20_000}
        value={props.form.values[name]}
        error={props.form.error(name)}
        onInput={(value) => props.form.set(name, value)}
      />
    </div>
  );
  return (
    <div class="grid items-start gap-2 lg:gap-3 lg:grid-cols-[minmax(0,1fr)_280px]">
      <EditForm
        form={props.form}
        names={t.productEditor.names}
        said={(name, value) => said(value) ?? (name === 'skus' ? t.productEditor.skusSaid((value as []).length) : '')}
        draftKey={`${viewer()?.me?.id}:product:${props.draftKey}`}
        saveLabel={props.saveLabel}
        savedText={t.productEditor.saved}
        save={(changed) => props.save(changed)}
        class="min-w-0"
      >
        <Panel title={t.productEditor.basics}>
          <div class="grid gap-3 md:grid-cols-2">
            {text('nameZh', 200, 'zh-CN')}
            {text('nameEn', 200, 'en')}
            {text('subtitleZh', 300, 'zh-CN')}
            {text('subtitleEn', 300, 'en')}
            <Choices form={props.form} />
          </div>
        </Panel>
        <Panel title={t.productEditor.media}>
          <PicturesField form={props.form} />
        </Panel>
        <Panel title={t.productEditor.skus}>
          <SkusField form={props.form} available={props.available} onStock={props.onStock} />
        </Panel>
        <Panel title={t.productEditor.attributes}>
          <AttributesField form={props.form} />
        </Panel>
        <Panel title={t.productEditor.description}>
          <div class="grid gap-3 md:grid-cols-2">
            {description('descriptionZh')}
            {description('descriptionEn')}
          </div>
        </Panel>
      </EditForm>
      <Show when={props.aside}>{props.aside}</Show>
    </div>
  );
}

/** A text as it is; lists by their length. */
const said = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : Array.isArray(value) ? `${value.length}` : undefined;

function Choices(props: { form: EditorForm }) {
  const { t } = useI18n();
  const query = createProductChoicesQuery(undefined, { blocking: true });
  const categories = createMemo(() =>
    (query()?.categories ?? []).flatMap((root) => [
      { value: root.id, label: root.name },
      ...root.children.flatMap((child) => [
        { value: child.id, label: `${root.name} › ${child.name}` },
        ...child.children.map((leaf) => ({ value: leaf.id, label: `${root.name} › ${child.name} › ${leaf.name}` })),
      ]),
    ]),
  );
  const brands = () => (query()?.brands ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        label={t.productEditor.names.categoryId}
        name="categoryId"
        options={[{ value: '', label: t.productEditor.choose }, ...categories()]}
        value={props.form.values.categoryId}
        error={props.form.error('categoryId')}
        onChange={(value) => props.form.set('categoryId', value)}
        onBlur={() => props.form.leave('categoryId')}
      />
      <SelectField
        label={t.productEditor.names.brandId}
        name="brandId"
        options={[{ value: '', label: t.productEditor.noBrand }, ...brands()]}
        value={props.form.values.brandId}
        error={props.form.error('brandId')}
        onChange={(value) => props.form.set('brandId', value)}
      />
    </>
  );
}
