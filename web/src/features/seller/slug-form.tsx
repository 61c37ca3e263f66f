import { createChangeShopSlugMutation } from '../../graphql/generated/operations.ts';
import type { ShopLink_SellerFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';

/** The address of the shop's page; the one before goes on leading there. */
export function SlugForm(props: { shop: ShopLink_SellerFragment }) {
  const { t } = useI18n();
  const toast = useToast();
  const change = createChangeShopSlugMutation();
  const form = createForm({ slug: props.shop.slug }, ({ slug }) => ({
    slug: slug.trim() ? undefined : t.ownShop.need,
  }));
  let element: HTMLFormElement | undefined;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (change.pending() || !form.check(element)) return;
    const { data, failure } = await change({ slug: form.values.slug });
    const { seller, userErrors = [] } = data?.changeShopSlug ?? {};
    form.refuse(failure ? [{ message: failureText(t, failure) }] : userErrors, element);
    if (!seller) return;
    form.set('slug', seller.slug);
    toast({ text: t.ownShop.changed });
  };
  return (
    <Panel title={t.ownShop.address}>
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col items-start gap-3">
        <p>
          <a class="break-all text-link" href={`/shops/${encodeURIComponent(props.shop.slug)}`}>
            /shops/{props.shop.slug}
          </a>
        </p>
        <Field
          label={t.ownShop.slug}
          hint={t.ownShop.hint}
          class="w-full lg:max-w-[400px]"
          maxlength={40}
          autocomplete="off"
          spellcheck={false}
          value={form.values.slug}
          error={form.error('slug')}
          onInput={(value) => form.set('slug', value)}
        />
        <FormProblem text={form.refusal()} />
        <Button type="submit" tone="brand" busy={change.pending()}>
          {t.ownShop.change}
        </Button>
      </form>
    </Panel>
  );
}
