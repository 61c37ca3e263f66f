import { children, createMemo, type JSX, Suspense } from 'solid-js';
import { createProductChoicesQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Form } from '../../primitives/create-form.ts';
import { Field } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { categoryChoices, treeOf } from '../catalogue/category-tree.ts';
import { useViewer } from '../session/viewer.tsx';
import { AttributesField } from './attributes-field.tsx';
import { DescriptionField } from './description-field.tsx';
import type { AttributeRow, EditorValues } from './editor-values.ts';
import { FactsField } from './facts-field.tsx';
import { PicturesField } from './pictures-field.tsx';
import { SkusField } from './skus-field.tsx';
import { TemplateFields } from './template-fields.tsx';
import { soundNumbers } from './typed-attribute.ts';

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
  /** The brand that is stored. */
  brand?: Named | null;
}

interface Named {
  id: string;
  name: string;
}

const PRICE = /^\d{1,8}(\.\d{1,2}0*)?$/;

/** The state of the form of a product. */
export function createEditorForm(initial: EditorValues): EditorForm {
  const { t } = useI18n();
  return createForm<EditorValues>(initial, ({ nameZh, nameEn, categoryId, skus, attributes, dimensions }) => ({
    nameZh: nameZh.trim() || nameEn.trim() ? undefined : t.productEditor.needName,
    categoryId: categoryId ? undefined : t.productEditor.needCategory,
    skus: skus.every(({ price }) => PRICE.test(price.trim()) && Number(price) > 0)
      ? undefined
      : t.productEditor.needPrice,
    attributes: soundNumbers(attributes) ? undefined : t.productEditor.needNumber,
    dimensions: [0, 3].includes(Object.values(dimensions).filter(Boolean).length)
      ? undefined
      : t.productEditor.needAllSides,
  }));
}

/** All of a product in one form. */
export function ProductEditor(props: ProductEditorProps) {
  const { t } = useI18n();
  const viewer = useViewer();
  // Read once: each reading would create it anew, and hydration would lose count.
  const aside = children(() => props.aside);
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
            <Choices form={props.form} brand={props.brand} />
          </div>
        </Panel>
        <Panel title={t.productEditor.media}>
          <PicturesField form={props.form} />
        </Panel>
        <Panel title={t.productEditor.skus}>
          <SkusField form={props.form} available={props.available} onStock={props.onStock} />
        </Panel>
        <Panel title={t.productEditor.attributes}>
          {/* Of its own, so that the form stays as it is while another category is looked up. */}
          <Suspense fallback={<SkeletonRows count={2} class="h-16" />}>
            <TemplateFields form={props.form} />
          </Suspense>
          <AttributesField form={props.form} />
        </Panel>
        <Panel title={t.productEditor.facts}>
          <FactsField form={props.form} />
        </Panel>
        <Panel title={t.productEditor.description}>
          <div class="grid gap-3 md:grid-cols-2">
            <DescriptionField form={props.form} name="descriptionZh" />
            <DescriptionField form={props.form} name="descriptionEn" />
          </div>
        </Panel>
      </EditForm>
      {aside()}
    </div>
  );
}

/** A text as it is, attributes by name and value, sizes by their sides, other lists by their length. */
function said(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.every(isAttribute) ? value.map(saidAttribute).join(' · ') : `${value.length}`;
  return value === null || typeof value !== 'object' ? undefined : Object.values(value).filter(Boolean).join(' × ');
}

const isAttribute = (one: unknown): one is AttributeRow =>
  typeof one === 'object' && one !== null && 'valueZh' in one && 'nameZh' in one;

const saidAttribute = ({ nameZh, nameEn, valueZh, valueEn }: AttributeRow) =>
  `${nameEn || nameZh}: ${valueEn || valueZh}`;

function Choices(props: { form: EditorForm; brand: Named | null | undefined }) {
  const { t } = useI18n();
  const query = createProductChoicesQuery(undefined, { blocking: true });
  const categories = createMemo(() =>
    categoryChoices(treeOf(query()?.managedCategories ?? []))
      .filter(({ id, hidden }) => !hidden || id === props.form.values.categoryId)
      .map(({ id, path }) => ({ value: id, label: path })),
  );
  const brands = () => {
    const known = query()?.brands ?? [];
    // The list is long, and hidden brands are not in it.
    const own = props.brand && !known.some(({ id }) => id === props.brand?.id) ? [props.brand] : [];
    return [...own, ...known].map(({ id, name }) => ({ value: id, label: name }));
  };
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
