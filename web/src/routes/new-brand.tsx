import { useNavigate } from '@solidjs/router';
import { BrandForm, type BrandValues, createBrandForm, NEW_BRAND } from '../features/catalogue/brand-form.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createCreateBrandMutation } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';

export const NewBrandPage = onlyFor({ permission: 'PRODUCT_WRITE' }, () => {
  const { t } = useI18n();
  const navigate = useNavigate();
  const create = createCreateBrandMutation();
  const form = createBrandForm(NEW_BRAND);
  const save = async (): Promise<SaveOutcome<BrandValues>> => {
    const { name, nameZh, logoKey, hidden } = form.values;
    const input = { name, nameZh: nameZh || null, logoKey: logoKey || null, hidden };
    const { data, failure } = await create({ input });
    if (failure) return { kind: 'failed', failure };
    const { brand, userErrors = [] } = data?.createBrand ?? {};
    if (!brand) return { kind: 'refused', refusals: userErrors };
    // After the form has taken what is stored: else it would ask before leaving.
    setTimeout(() => navigate(`/admin/brands/${brand.id}`, { replace: true }));
    return { kind: 'saved' };
  };
  return (
    <WorkPage title={t.catalogueWork.addBrand} crumbs={[{ name: t.seller.pages.brands, href: '/admin/brands' }]}>
      <BrandForm
        form={form}
        draftKey="new"
        saveLabel={t.catalogueWork.addBrand}
        save={save}
        onSaved={() => undefined}
      />
    </WorkPage>
  );
});
