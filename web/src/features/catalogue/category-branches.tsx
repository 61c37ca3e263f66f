import { createSignal, For, Show } from 'solid-js';
import { createMoveCategoryMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CategoryIcon } from '../category/category-icon.tsx';
import { siblingsOf, type TreeNode } from './category-tree.ts';

interface BranchesProps {
  nodes: readonly TreeNode[];
  /** The whole tree: order is changed among all siblings. */
  all: readonly TreeNode[];
  /** Everything is open, because the tree is narrowed to a text. */
  open: boolean;
  /** Whether it can be changed. */
  changeable: boolean;
  onChanged: () => void;
}

/** The tree of categories; branches open and close, siblings move up and down. */
export function CategoryBranches(props: BranchesProps) {
  const { t } = useI18n();
  const move = createMoveCategoryMutation();
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = createSignal<string>();
  const toggle = (id: string) =>
    setOpened((known) => (known.has(id) ? new Set([...known].filter((one) => one !== id)) : new Set([...known, id])));
  const shift = async ({ category }: TreeNode, by: -1 | 1): Promise<void> => {
    const siblings = siblingsOf(props.all, category.id).map((one) => one.category.id);
    const place = siblings.indexOf(category.id) + by;
    if (place < 0 || place >= siblings.length) return;
    const others = siblings.filter((id) => id !== category.id);
    const input = { id: category.id, parentId: category.parentId, beforeId: others[place] ?? null };
    const { data, failure } = await move({ input });
    setProblem(failure ? failureText(t, failure) : data?.moveCategory.userErrors[0]?.message);
    props.onChanged();
  };
  return (
    <>
      <FormProblem text={problem()} />
      <Branches
        {...props}
        isOpen={(id) => props.open || opened().has(id)}
        onToggle={toggle}
        onShift={(node, by) => void shift(node, by)}
      />
    </>
  );
}

interface OpenBranchesProps extends BranchesProps {
  isOpen: (id: string) => boolean;
  onToggle: (id: string) => void;
  onShift: (node: TreeNode, by: -1 | 1) => void;
}

function Branches(props: OpenBranchesProps) {
  return (
    <ul class="flex flex-col">
      <For each={props.nodes}>
        {(node) => (
          <li class="border-t border-line first:border-0">
            <BranchRow {...props} node={node} />
            <Show when={node.children.length > 0 && props.isOpen(node.category.id)}>
              <div class="ms-4 border-s border-line ps-1 md:ms-6">
                <Branches {...props} nodes={node.children} />
              </div>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function BranchRow(props: OpenBranchesProps & { node: TreeNode }) {
  const { t, format, locale } = useI18n();
  const words = t.catalogueWork;
  const category = () => props.node.category;
  const otherName = () => (locale === 'zh-CN' ? category().nameEn : category().nameZh);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      role="group"
      aria-label={category().name}
      class="flex flex-wrap items-center gap-x-2 py-1"
      onKeyDown={(event) => {
        if (!event.altKey || !props.changeable) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        props.onShift(props.node, event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <Show when={props.node.children.length > 0} fallback={<span class="w-8 shrink-0 pointer-coarse:w-11" />}>
        <button
          type="button"
          class="inline-flex size-8 shrink-0 items-center justify-center rounded-sm hover:bg-sunken pointer-coarse:size-11"
          aria-expanded={props.isOpen(category().id)}
          aria-label={words.below(category().name)}
          onClick={() => props.onToggle(category().id)}
        >
          <Icon name={props.isOpen(category().id) ? 'chevron-down' : 'chevron-right'} size={16} />
        </button>
      </Show>
      <CategoryIcon url={category().icon} size={24} />
      <a
        href={`/admin/categories/${category().id}`}
        class="inline-flex min-h-8 min-w-0 flex-wrap items-center gap-x-2 text-link pointer-coarse:min-h-11"
      >
        {category().name}
        <Show when={otherName() !== category().name && otherName()}>
          {(other) => <span class="text-sm text-text-3">{other()}</span>}
        </Show>
      </a>
      <Show when={category().hidden}>
        <Badge tone="warn">{words.hidden}</Badge>
      </Show>
      <span class="ms-auto flex items-center gap-1 text-sm text-text-2">
        <span class="max-md:hidden">
          <Show when={category().attributes.length > 0}>{words.attributesOf(category().attributes.length)} · </Show>
        </span>
        <span class="whitespace-nowrap">{words.goods(format.number(category().productCount))}</span>
        <Show when={props.changeable}>
          <Button size="sm" aria-label={words.up(category().name)} onClick={() => props.onShift(props.node, -1)}>
            <Icon name="arrow-up" size={14} />
          </Button>
          <Button size="sm" aria-label={words.down(category().name)} onClick={() => props.onShift(props.node, 1)}>
            <Icon name="arrow-down" size={14} />
          </Button>
          <Button
            size="sm"
            aria-label={words.addBelow(category().name)}
            href={`/admin/categories/new?below=${category().id}`}
          >
            <Icon name="plus" size={14} />
          </Button>
        </Show>
      </span>
    </div>
  );
}
