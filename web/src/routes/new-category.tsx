import { useNavigate, useSearchParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import {
  CategoryForm,
  type CategoryValues,
  createCategoryForm,
  NEW_CATEGORY,
} from '../features/catalogue/category-form.tsx';
import { categoryChoices, treeOf } from '../features/catalogue/category-tree.ts';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createCreateCategoryMutation, createManagedCategoriesQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const NewCategoryPage = onlyFor({ permission: 'PRODUCT_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage
      title={t.catalogueWork.addCategory}
      crumbs={[{ name: t.seller.pages.categories, href: '/admin/categories' }]}
    >
      <Suspense fallback={<SkeletonRows count={2} class="h-36" />}>
        <NewCategory />
      </Suspense>
    </WorkPage>
  );
});

function NewCategory() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ below?: string }>();
  const create = createCreateCategoryMutation();
  const query = createManagedCategoriesQuery(undefined, { blocking: true, fresh: true });
  const above = () => categoryChoices(treeOf(query()?.managedCategories ?? [])).find(({ id }) => id === search.below);
  const form = createCategoryForm(NEW_CATEGORY);
  const save = async (): Promise<SaveOutcome<CategoryValues>> => {
    const { nameZh, nameEn, iconKey, hidden } = form.values;
    const names = { nameZh: nameZh || null, nameEn: nameEn || null, iconKey: iconKey || null, hidden };
    const { data, failure } = await create({ input: { ...names, parentId: search.below ?? null } });
    if (failure) return { kind: 'failed', failure };
    const { category, userErrors = [] } = data?.createCategory ?? {};
    if (!category) return { kind: 'refused', refusals: userErrors };
    // After the form has taken what is stored: else it would ask before leaving.
    setTimeout(() => navigate(`/admin/categories/${category.id}`, { replace: true }));
    return { kind: 'saved' };
  };
  return (
    <>
      <Show when={above()}>{(one) => <p class="text-text-2">{t.catalogueWork.comesBelow(one().path)}</p>}</Show>
      <CategoryForm
        form={form}
        draftKey="new"
        saveLabel={t.catalogueWork.addCategory}
        save={save}
        onSaved={() => undefined}
      />
    </>
  );
}
