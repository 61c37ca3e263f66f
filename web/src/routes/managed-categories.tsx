import { createMemo, createSignal, Show, Suspense } from 'solid-js';
import { CategoryBranches } from '../features/catalogue/category-branches.tsx';
import { treeOf, treeWith } from '../features/catalogue/category-tree.ts';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedCategoriesQuery } from '../graphql/generated/operations.ts';
import type { Tree_CategoryFragment } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const ManagedCategoriesPage = onlyFor({ permission: 'PRODUCT_READ' }, () => {
  const { t } = useI18n();
  const viewer = useViewer();
  const changeable = () => may(viewer()?.me, 'PRODUCT_WRITE');
  return (
    <WorkPage
      title={t.seller.pages.categories}
      actions={
        <Show when={changeable()}>
          <Button tone="brand" href="/admin/categories/new">
            {t.catalogueWork.addCategory}
          </Button>
        </Show>
      }
    >
      <Suspense fallback={<SkeletonRows count={8} class="h-10" />}>
        <LoadedTree changeable={changeable()} />
      </Suspense>
    </WorkPage>
  );
});

function LoadedTree(props: { changeable: boolean }) {
  const query = createManagedCategoriesQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['managedCategories']} page>
      {(data) => <Tree categories={data().managedCategories} changeable={props.changeable} onChanged={query.refetch} />}
    </QueryRegion>
  );
}

function Tree(props: { categories: readonly Tree_CategoryFragment[]; changeable: boolean; onChanged: () => void }) {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const [text, setText] = createSignal('');
  const all = createMemo(() => treeOf(props.categories));
  const shown = createMemo(() => treeWith(all(), text()));
  return (
    <section class="panel flex flex-col gap-3 p-4" aria-label={t.seller.pages.categories}>
      <Field label={words.findCategory} type="search" maxlength={60} value={text()} onInput={setText} />
      <Show when={props.changeable}>
        <p class="text-sm text-text-2">{words.treeKeys}</p>
      </Show>
      <Show
        when={shown().length > 0}
        fallback={<EmptyState icon="grid" text={text().trim() ? t.table.filteredOut : words.noCategories} />}
      >
        <CategoryBranches
          nodes={shown()}
          all={all()}
          open={text().trim() !== ''}
          changeable={props.changeable}
          onChanged={props.onChanged}
        />
      </Show>
    </section>
  );
}
