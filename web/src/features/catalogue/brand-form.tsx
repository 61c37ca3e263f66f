import type { Edited_BrandFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Form } from '../../primitives/create-form.ts';
import { Checkbox, Field } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useViewer } from '../session/viewer.tsx';
import { PictureField } from './picture-field.tsx';

export type BrandValues = { name: string; nameZh: string; logoKey: string; hidden: boolean };

export const NEW_BRAND: BrandValues = { name: '', nameZh: '', logoKey: '', hidden: false };

export const brandValues = ({ name, nameZh, logoKey, hidden }: Edited_BrandFragment): BrandValues => ({
  ...{ name, nameZh: nameZh ?? '', logoKey: logoKey ?? '', hidden },
});

export function createBrandForm(initial: BrandValues): Form<BrandValues> {
  const { t } = useI18n();
  return createForm<BrandValues>(initial, ({ name }) => ({
    name: name.trim() ? undefined : t.catalogueWork.needBrandName,
  }));
}

/** What a brand is called and looks like. */
export function BrandForm(props: {
  form: Form<BrandValues>;
  draftKey: string;
  saveLabel?: string;
  save: (changed: Partial<BrandValues>) => Promise<SaveOutcome<BrandValues>>;
  onSaved: () => void;
}) {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const viewer = useViewer();
  const text = (name: 'name' | 'nameZh', label: string) => (
    <Field
      {...{ label, name, maxlength: 100, autocomplete: 'off' }}
      value={props.form.values[name]}
      error={props.form.error(name)}
      onInput={(value) => props.form.set(name, value)}
      onBlur={() => props.form.leave(name)}
    />
  );
  return (
    <EditForm
      form={props.form}
      names={words.brandFields}
      said={(_, value) =>
        typeof value === 'boolean' ? (value ? t.productEditor.yes : t.productEditor.no) : String(value ?? '')
      }
      draftKey={`${viewer()?.me?.id}:brand:${props.draftKey}`}
      {...(props.saveLabel === undefined ? {} : { saveLabel: props.saveLabel })}
      save={props.save}
      onSaved={props.onSaved}
      class="min-w-0"
    >
      <Panel title={words.basics}>
        <div class="grid gap-3 md:grid-cols-2">
          {text('name', words.brandName)}
          {text('nameZh', words.brandNameZh)}
          <PictureField
            name="logoKey"
            label={words.logo}
            hint={words.iconHint}
            value={props.form.values.logoKey}
            error={props.form.error('logoKey')}
            onChange={(key) => props.form.set('logoKey', key)}
          />
          <div data-field="hidden" class="self-end">
            <Checkbox
              label={words.hideBrand}
              checked={props.form.values.hidden}
              onChange={(hidden) => props.form.set('hidden', hidden)}
            />
            <p class="text-xs text-text-3">{words.hideBrandHint}</p>
          </div>
        </div>
      </Panel>
    </EditForm>
  );
}
