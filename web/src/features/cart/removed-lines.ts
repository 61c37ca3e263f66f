import { type Accessor, createSignal } from 'solid-js';
import type { ShopLink_SellerFragment } from '../../graphql/generated/types.ts';

interface Line {
  sku: { id: string };
}

/** The lines of one shop in the cart. */
interface Group<L> {
  seller: ShopLink_SellerFragment;
  lines: readonly L[];
}

/** A removed line that can be restored at its place. */
export interface RemovedLine<L> {
  line: L;
  seller: Group<L>['seller'];
  groupIndex: number;
  index: number;
}

export interface CartEntry<L> {
  id: string;
  line: L;
  removed: boolean;
}

/** A group with the rows of its removed lines. */
export interface EntryGroup<L> {
  seller: Group<L>['seller'];
  entries: CartEntry<L>[];
}

/** The groups with removed lines at their old places; a restored one is an ordinary line. */
export function withRemoved<L extends Line>(
  groups: readonly Group<L>[],
  removed: readonly RemovedLine<L>[],
): EntryGroup<L>[] {
  const shown = groups.map(({ seller, lines }) => ({ seller, entries: lines.map(entryOf) }));
  const present = new Set(shown.flatMap(({ entries }) => entries.map(({ id }) => id)));
  for (const { line, seller, groupIndex, index } of removed.toSorted(byPlace)) {
    if (present.has(line.sku.id)) continue;
    let group = shown.find((other) => other.seller.id === seller.id);
    if (!group) {
      group = { seller, entries: [] };
      shown.splice(groupIndex, 0, group);
    }
    group.entries.splice(index, 0, { ...entryOf(line), removed: true });
  }
  return shown;
}

const entryOf = <L extends Line>(line: L): CartEntry<L> => ({ id: line.sku.id, line, removed: false });

const byPlace = (one: RemovedLine<Line>, other: RemovedLine<Line>) =>
  one.groupIndex - other.groupIndex || one.index - other.index;

export interface RemovedLines<L> {
  list: Accessor<readonly RemovedLine<L>[]>;
  keep(groups: readonly EntryGroup<L>[], skuId: string): void;
  forget(skuId: string): void;
}

export function createRemovedLines<L extends Line>(): RemovedLines<L> {
  const [list, setList] = createSignal<readonly RemovedLine<L>[]>([]);
  const without = (known: readonly RemovedLine<L>[], skuId: string) =>
    known.filter(({ line }) => line.sku.id !== skuId);
  return {
    list,
    keep(groups, skuId) {
      const taken = groups.flatMap(({ seller, entries }, groupIndex) =>
        entries.flatMap(({ id, line }, index) => (id === skuId ? [{ line, seller, groupIndex, index }] : [])),
      );
      setList((known) => [...without(known, skuId), ...taken]);
    },
    forget: (skuId) => void setList((known) => without(known, skuId)),
  };
}
