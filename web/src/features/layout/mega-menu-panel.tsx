import { createSignal, For, Show } from 'solid-js';
import { createMegaMenuQuery } from '../../graphql/generated/operations.ts';
import type { MegaMenuQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { CategoryIcon } from '../category/category-icon.tsx';

type RootCategory = NonNullable<MegaMenuQuery['categories']>[number];

/** The root categories in a column, and the subcategories of the hovered one. */
export function MegaMenuPanel() {
  const { t } = useI18n();
  const query = createMegaMenuQuery();
  const [currentId, setCurrentId] = createSignal<string>();
  const roots = () => query.peek()?.categories ?? [];
  const current = () => roots().find(({ id }) => id === currentId()) ?? roots()[0];
  return (
    <div class="absolute start-0 top-[calc(100%+8px)] z-(--z-header) flex max-h-[min(560px,80vh)] w-[min(960px,calc(100vw-2*var(--gutter)))] overflow-hidden rounded-md border border-line bg-raised shadow-pop">
      <Show when={query.peek()?.categories === null}>
        <MissingPart class="p-4" text={t.missing.categories} onRetry={query.refetch} />
      </Show>
      <ul
        hidden={roots().length === 0}
        class="w-[200px] shrink-0 overflow-y-auto bg-sunken py-2 [scrollbar-width:thin]"
        aria-busy={query.loading()}
      >
        <For each={roots()}>
          {(category) => (
            <li>
              <a
                href={`/c/${category.slug}`}
                class={`flex h-10 items-center gap-2 px-3 ${category.id === current()?.id ? 'bg-raised font-semibold' : ''}`}
                onPointerEnter={() => setCurrentId(category.id)}
                onFocus={() => setCurrentId(category.id)}
              >
                <CategoryIcon url={category.icon} size={20} />
                <span class="truncate">{category.name}</span>
              </a>
            </li>
          )}
        </For>
      </ul>
      <Show when={current()}>{(category) => <MegaMenuPane category={category()} />}</Show>
    </div>
  );
}

function MegaMenuPane(props: { category: RootCategory }) {
  return (
    <div class="min-w-0 flex-1 overflow-y-auto p-4">
      <a href={`/c/${props.category.slug}`} class="text-md font-semibold hover:text-link">
        {props.category.name}
      </a>
      <ul class="mt-2 grid grid-cols-2 gap-x-4 lg:grid-cols-3">
        <For each={props.category.children}>
          {(child) => (
            <li class="py-1">
              <a href={`/c/${child.slug}`} class="inline-flex min-h-11 items-center gap-2 hover:text-link">
                <CategoryIcon url={child.icon} size={36} />
                {child.name}
              </a>
              <div class="flex flex-wrap gap-x-3 text-sm text-text-2">
                <For each={child.children}>
                  {(leaf) => (
                    <a href={`/c/${leaf.slug}`} class="inline-flex min-h-7 items-center hover:text-link">
                      {leaf.name}
                    </a>
                  )}
                </For>
              </div>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
