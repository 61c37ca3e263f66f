import { useNavigate } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { changesOf, type EditorValues, NEW_PRODUCT } from '../features/products/editor-values.ts';
import { refusalsOf, skuName } from '../features/products/option-matrix.ts';
import { createEditorForm, ProductEditor } from '../features/products/product-editor.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createCreateProductMutation } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const NewProductPage = onlyFor({ seller: true }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.productEditor.create} crumbs={[{ name: t.seller.pages.products, href: '/seller/products' }]}>
      <Suspense fallback={<SkeletonRows count={4} class="h-36" />}>
        <NewProduct />
      </Suspense>
    </WorkPage>
  );
});

function NewProduct() {
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const create = createCreateProductMutation();
  const form = createEditorForm(NEW_PRODUCT);
  const skuAt = (place: number) => {
    const row = form.values.skus[place];
    return (row && skuName(row, locale === 'zh-CN')) || t.productEditor.sku(place + 1);
  };
  const save = async (): Promise<SaveOutcome<EditorValues>> => {
    const { skus, removedSkuIds: _none, ...given } = changesOf({ ...form.values }, { ...NEW_PRODUCT, skus: [] });
    const sent = skus ?? [];
    const { data, failure } = await create({ input: { ...given, categoryId: form.values.categoryId, skus: sent } });
    if (failure) return { kind: 'failed', failure };
    const { product, userErrors = [] } = data?.createProduct ?? {};
    if (!product) return { kind: 'refused', refusals: refusalsOf(userErrors, { sent, nameOf: skuAt }) };
    // After the form has taken what is stored: else it would ask before leaving.
    setTimeout(() => navigate(`/seller/products/${product.id}`, { replace: true }));
    return { kind: 'saved' };
  };
  return (
    <ProductEditor
      form={form}
      draftKey="new"
      saveLabel={t.productEditor.createDraft}
      save={save}
      available={() => undefined}
      onStock={() => undefined}
    />
  );
}
