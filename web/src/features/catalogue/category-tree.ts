import type { Tree_CategoryFragment } from '../../graphql/generated/types.ts';

/** A category with those below it. */
export interface TreeNode {
  category: Tree_CategoryFragment;
  children: TreeNode[];
}

/** The tree of categories that come with those above first. */
export function treeOf(categories: readonly Tree_CategoryFragment[]): TreeNode[] {
  const nodes = new Map(categories.map((category) => [category.id, { category, children: [] as TreeNode[] }]));
  const roots: TreeNode[] = [];
  for (const node of nodes.values()) {
    const above = node.category.parentId ? nodes.get(node.category.parentId) : undefined;
    (above?.children ?? roots).push(node);
  }
  return roots;
}

/** Those whose names hold the text in either language, with all above them. */
export function treeWith(nodes: readonly TreeNode[], text: string): TreeNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [...nodes];
  return nodes.flatMap((node) => {
    const { nameZh, nameEn } = node.category;
    const fits = [nameZh, nameEn].some((name) => name?.toLowerCase().includes(wanted));
    const children = treeWith(node.children, wanted);
    return fits || children.length > 0 ? [{ ...node, children: fits ? node.children : children }] : [];
  });
}

/** A category as a choice, called by its whole path. */
export interface CategoryChoice {
  id: string;
  path: string;
  hidden: boolean;
}

/** All categories in the order of the tree; without a branch, when one is given. */
export function categoryChoices(nodes: readonly TreeNode[], without?: string, above = ''): CategoryChoice[] {
  return nodes.flatMap(({ category, children }) => {
    if (category.id === without) return [];
    const path = above ? `${above} › ${category.name}` : category.name;
    return [{ id: category.id, path, hidden: !category.listed }, ...categoryChoices(children, without, path)];
  });
}

/** The siblings of a category in their order, itself among them. */
export function siblingsOf(nodes: readonly TreeNode[], id: string): TreeNode[] {
  if (nodes.some(({ category }) => category.id === id)) return [...nodes];
  return nodes.flatMap(({ children }) => siblingsOf(children, id));
}
