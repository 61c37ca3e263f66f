import { useParams } from '@solidjs/router';
import { createSignal, Suspense } from 'solid-js';
import { changesOf, type EditorValues, valuesOf } from '../features/products/editor-values.ts';
import { refusalsOf, skuName } from '../features/products/option-matrix.ts';
import { createEditorForm, ProductEditor } from '../features/products/product-editor.tsx';
import { ProductState } from '../features/products/product-state.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedProductQuery, createUpdateProductMutation } from '../graphql/generated/operations.ts';
import type { Editor_ProductFragment } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { setPageStatus } from '../page/page-context.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const EditProductPage = onlyFor({ seller: true, permission: 'PRODUCT_WRITE' }, () => (
  <Suspense fallback={<SkeletonRows count={4} class="h-36" />}>
    <LoadedProduct />
  </Suspense>
));

const useCrumbs = () => {
  const { t } = useI18n();
  return [{ name: t.seller.pages.products, href: '/seller/products' }];
};

function LoadedProduct() {
  const params = useParams();
  const { locale } = useI18n();
  const crumbs = useCrumbs();
  const query = createManagedProductQuery(() => (params.id ? { id: params.id } : undefined), {
    blocking: true,
    fresh: true,
  });
  const nameOf = ({ nameZh, nameEn, slug }: Editor_ProductFragment) =>
    (locale === 'zh-CN' ? nameZh || nameEn : nameEn || nameZh) || slug;
  return (
    <QueryRegion query={query} needs={['managedProduct']} missing={<NoProduct />} page>
      {(data) => (
        <WorkPage title={nameOf(data().managedProduct)} crumbs={crumbs}>
          <EditedProduct stored={data().managedProduct} onChanged={query.refetch} />
        </WorkPage>
      )}
    </QueryRegion>
  );
}

function NoProduct() {
  const { t } = useI18n();
  setPageStatus(404);
  return (
    <WorkPage title={t.productEditor.product} crumbs={useCrumbs()}>
      <div class="panel">
        <EmptyState icon="box" text={t.productEditor.unknown} />
      </div>
    </WorkPage>
  );
}

function EditedProduct(props: { stored: Editor_ProductFragment; onChanged: () => void }) {
  const { t, locale } = useI18n();
  const update = createUpdateProductMutation();
  // What the form began with; reading the page again for stock or state must not replace what is typed.
  const [read, setRead] = createSignal(props.stored);
  const form = createEditorForm(valuesOf(props.stored));
  const skuAt = (place: number, id: string | undefined) => {
    const row = form.values.skus.find((one) => id !== undefined && one.id === id);
    return (row && (skuName(row, locale === 'zh-CN') || row.code)) || t.productEditor.sku(place + 1);
  };
  const save = async (changed: Partial<EditorValues>): Promise<SaveOutcome<EditorValues>> => {
    const { id, version } = read();
    const changes = changesOf(changed, form.base());
    const { data, failure } = await update({ input: { id, version, ...changes } });
    if (failure) return { kind: 'failed', failure };
    const { product, conflict, userErrors = [] } = data?.updateProduct ?? {};
    if (conflict) {
      setRead(conflict.current);
      const { changedBy: by, changedAt: at } = conflict;
      return { kind: 'conflict', theirs: { values: valuesOf(conflict.current), by, at } };
    }
    if (!product)
      return { kind: 'refused', refusals: refusalsOf(userErrors, { sent: changes.skus ?? [], nameOf: skuAt }) };
    setRead(product);
    props.onChanged();
    return { kind: 'saved', values: valuesOf(product) };
  };
  return (
    <ProductEditor
      form={form}
      draftKey={props.stored.id}
      saveLabel={t.productEditor.save}
      save={save}
      available={(skuId) => props.stored.skus.find(({ id }) => id === skuId)?.view.available}
      onStock={() => props.onChanged()}
      brand={props.stored.brand}
      aside={<ProductState product={props.stored} form={form} onChanged={() => props.onChanged()} />}
    />
  );
}
