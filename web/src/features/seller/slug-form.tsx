import { createChangeShopSlugMutation } from '../../graphql/generated/operations.ts';
import type { ShopLink_SellerFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Field } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The address of the shop's page; the one before goes on leading there. */
export function SlugForm(props: { shop: ShopLink_SellerFragment }) {
  const { t } = useI18n();
  const change = createChangeShopSlugMutation();
  const form = createForm({ slug: props.shop.slug }, ({ slug }) => ({
    slug: slug.trim() ? undefined : t.ownShop.need,
  }));
  const save = async (): Promise<SaveOutcome<{ slug: string }>> => {
    const { data, failure } = await change({ slug: form.values.slug });
    if (failure) return { kind: 'failed', failure };
    const { seller, userErrors = [] } = data?.changeShopSlug ?? {};
    return seller ? { kind: 'saved', values: { slug: seller.slug } } : { kind: 'refused', refusals: userErrors };
  };
  return (
    <EditForm
      form={form}
      names={{ slug: t.ownShop.slug }}
      draftKey={`${props.shop.id}:slug`}
      saveLabel={t.ownShop.change}
      savedText={t.ownShop.changed}
      save={save}
    >
      <Panel title={t.ownShop.address}>
        <p class="mb-3">
          <a
            class="break-all text-link pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
            href={`/shops/${encodeURIComponent(props.shop.slug)}`}
          >
            /shops/{props.shop.slug}
          </a>
        </p>
        <Field
          label={t.ownShop.slug}
          name="slug"
          hint={t.ownShop.hint}
          class="w-full lg:max-w-[400px]"
          maxlength={40}
          autocomplete="off"
          spellcheck={false}
          value={form.values.slug}
          error={form.error('slug')}
          onInput={(value) => form.set('slug', value)}
        />
      </Panel>
    </EditForm>
  );
}
