import { useParams } from '@solidjs/router';
import { createSignal, For, Show, Suspense } from 'solid-js';
import {
  CategoryForm,
  type CategoryValues,
  categoryValues,
  createCategoryForm,
} from '../features/catalogue/category-form.tsx';
import { CategoryPlace } from '../features/catalogue/category-place.tsx';
import { askedInput } from '../features/catalogue/template-values.ts';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedCategoryQuery, createUpdateCategoryMutation } from '../graphql/generated/operations.ts';
import type { Asked_AttributeFragment, ManagedCategoryQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { NotFoundPage } from './not-found.tsx';

type Category = NonNullable<ManagedCategoryQuery['managedCategory']>;
type Tree = NonNullable<ManagedCategoryQuery['managedCategories']>;

export const ManagedCategoryPage = onlyFor({ permission: 'PRODUCT_READ' }, () => (
  <Suspense fallback={<SkeletonRows count={3} class="h-36" />}>
    <LoadedCategory />
  </Suspense>
));

function LoadedCategory() {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const query = createManagedCategoryQuery(() => ({ id: params.id }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['managedCategory', 'managedCategories']} missing={<NotFoundPage />} page>
      {(data) => (
        <WorkPage
          title={data().managedCategory.name}
          crumbs={[
            { name: t.seller.pages.categories, href: '/admin/categories' },
            ...above(data().managedCategories, data().managedCategory.parentId),
          ]}
        >
          {/* Keyed: another category is another form. */}
          <Show when={data().managedCategory.id} keyed>
            {(_id) => (
              <EditedCategory
                category={data().managedCategory}
                categories={data().managedCategories}
                onChanged={query.refetch}
              />
            )}
          </Show>
        </WorkPage>
      )}
    </QueryRegion>
  );
}

/** The categories above one, the root first. */
function above(categories: Tree, parentId: string | null): { name: string; href: string }[] {
  const parent = categories.find(({ id }) => id === parentId);
  return parent
    ? [...above(categories, parent.parentId), { name: parent.name, href: `/admin/categories/${parent.id}` }]
    : [];
}

function EditedCategory(props: { category: Category; categories: Tree; onChanged: () => void }) {
  const viewer = useViewer();
  const changeable = () => may(viewer()?.me, 'PRODUCT_WRITE');
  const update = createUpdateCategoryMutation();
  const [read, setRead] = createSignal<Pick<Category, 'id' | 'version'>>(props.category);
  const form = createCategoryForm(categoryValues(props.category));
  const inherited = () => props.category.template.filter(({ categoryId }) => categoryId !== props.category.id);
  const save = async (changed: Partial<CategoryValues>): Promise<SaveOutcome<CategoryValues>> => {
    const { nameZh, nameEn, iconKey, hidden, attributes } = changed;
    const { id, version } = read();
    const input = {
      ...{ id, version },
      ...(nameZh !== undefined && { nameZh: nameZh || null }),
      ...(nameEn !== undefined && { nameEn: nameEn || null }),
      ...(iconKey !== undefined && { iconKey: iconKey || null }),
      ...(hidden !== undefined && { hidden }),
      ...(attributes && { attributes: attributes.map(askedInput) }),
    };
    const { data, failure } = await update({ input });
    if (failure) return { kind: 'failed', failure };
    const { category, conflict, userErrors = [] } = data?.updateCategory ?? {};
    if (conflict) {
      setRead(conflict.current);
      const { changedBy: by, changedAt: at } = conflict;
      return { kind: 'conflict', theirs: { values: categoryValues(conflict.current), by, at } };
    }
    if (!category) return { kind: 'refused', refusals: userErrors };
    setRead(category);
    return { kind: 'saved', values: categoryValues(category) };
  };
  return (
    <div class="grid items-start gap-2 lg:grid-cols-[minmax(0,1fr)_280px] lg:gap-3">
      <Show
        when={changeable()}
        fallback={
          <div class="panel p-4">
            <Asked attributes={props.category.template} category={props.category} categories={props.categories} />
          </div>
        }
      >
        <CategoryForm
          form={form}
          draftKey={props.category.id}
          save={save}
          onSaved={props.onChanged}
          withTemplate
          inherited={
            <Show when={inherited().length > 0}>
              <Asked attributes={inherited()} category={props.category} categories={props.categories} />
            </Show>
          }
        />
      </Show>
      <CategoryPlace
        category={props.category}
        categories={props.categories}
        changeable={changeable()}
        onChanged={props.onChanged}
      />
    </div>
  );
}

/** Attributes that are asked for here, each with the category that asks. */
function Asked(props: { attributes: readonly Asked_AttributeFragment[]; category: Category; categories: Tree }) {
  const { t, locale } = useI18n();
  const words = t.catalogueWork;
  const nameOf = ({ nameZh, nameEn }: Asked_AttributeFragment) =>
    locale === 'zh-CN' ? (nameZh ?? nameEn) : (nameEn ?? nameZh);
  const asking = (id: string) => props.categories.find((one) => one.id === id)?.name ?? '';
  return (
    <ul class="mb-3 flex flex-col gap-1 text-sm">
      <For each={props.attributes}>
        {(attribute) => (
          <li class="flex flex-wrap gap-x-2">
            <span>{nameOf(attribute)}</span>
            <span class="text-text-3">{words.kinds[attribute.kind]}</span>
            <Show when={attribute.categoryId !== props.category.id}>
              <a class="text-link" href={`/admin/categories/${attribute.categoryId}`}>
                {words.askedBy(asking(attribute.categoryId))}
              </a>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
