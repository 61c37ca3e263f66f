import { useSearchParams } from '@solidjs/router';
import { For } from 'solid-js';
import { CategoryIcon } from '../features/category/category-icon.tsx';
import { createMegaMenuQuery } from '../graphql/generated/operations.ts';
import type { MegaMenuQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';

type RootCategory = NonNullable<MegaMenuQuery['categories']>[number];
type ChildCategory = RootCategory['children'][number];

/** The categories on phones: root categories in a column, beside it the subcategories of the chosen one. */
export function CategoriesPage() {
  const { t } = useI18n();
  const query = createMegaMenuQuery(undefined, { blocking: true });
  const [search] = useSearchParams<{ in?: string }>();
  const current = (roots: readonly RootCategory[]) => roots.find(({ slug }) => slug === search.in) ?? roots[0];
  createPageHead(() => ({ title: t.shop.title(t.listing.categoriesTitle) }));
  return (
    <div class="md:container-page md:pt-3">
      <h1 tabindex="-1" class="max-md:visually-hidden text-lg lg:text-xl">
        {t.listing.categoriesTitle}
      </h1>
      <QueryRegion query={query} needs={['categories']} page>
        {(data) => (
          <div class="panel mt-2 grid min-h-[70vh] grid-cols-[88px_1fr] overflow-hidden max-md:mt-0 max-md:rounded-none md:grid-cols-[200px_1fr]">
            <Rail roots={data().categories} current={current(data().categories)} />
            <Pane category={current(data().categories)} />
          </div>
        )}
      </QueryRegion>
    </div>
  );
}

function Rail(props: { roots: readonly RootCategory[]; current: RootCategory | undefined }) {
  return (
    <ul class="bg-sunken">
      <For each={props.roots}>
        {(root) => (
          <li>
            <a
              href={`/categories?in=${root.slug}`}
              noScroll
              replace
              aria-current={root.id === props.current?.id ? 'true' : undefined}
              class="flex min-h-12 items-center border-s-2 border-transparent px-2 text-sm aria-[current]:border-brand aria-[current]:bg-surface aria-[current]:font-semibold md:px-4"
            >
              {root.name}
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Categories without subcategories as tiles, others as lists. */
function Pane(props: { category: RootCategory | undefined }) {
  const children = () => props.category?.children ?? [];
  const plain = () => children().filter((child) => child.children.length === 0);
  const divided = () => children().filter((child) => child.children.length > 0);
  return (
    <div class="flex flex-col gap-4 p-3 md:p-5">
      <a href={`/c/${props.category?.slug}`} class="flex min-h-11 items-center gap-2 text-md font-semibold">
        <CategoryIcon url={props.category?.icon ?? null} size={32} eager />
        {props.category?.name}
      </a>
      <ul class="grid grid-cols-3 gap-2 md:grid-cols-4 lg:grid-cols-6">
        <For each={plain()}>
          {(child) => (
            <li>
              <a
                href={`/c/${child.slug}`}
                class="flex h-full flex-col items-center gap-1 rounded-md bg-sunken px-0.5 py-3 text-center text-xs leading-4 hover:text-link"
              >
                <CategoryIcon url={child.icon} size={48} />
                {child.name}
              </a>
            </li>
          )}
        </For>
      </ul>
      <For each={divided()}>{(child) => <Section category={child} />}</For>
    </div>
  );
}

function Section(props: { category: ChildCategory }) {
  return (
    <section>
      <a href={`/c/${props.category.slug}`} class="flex min-h-11 items-center font-semibold hover:text-link">
        {props.category.name}
      </a>
      <ul class="grid grid-cols-2 gap-x-2 md:grid-cols-4">
        <For each={props.category.children}>
          {(leaf) => (
            <li>
              <a href={`/c/${leaf.slug}`} class="flex min-h-11 items-center text-text-2 hover:text-link">
                {leaf.name}
              </a>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
