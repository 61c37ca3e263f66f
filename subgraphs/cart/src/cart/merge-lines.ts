import { MAX_LINES, MAX_QUANTITY } from './cart.refusals.ts';

export interface MergeableLine {
  skuId: string;
  quantity: number;
  selected: boolean;
  saved: boolean;
  addedPriceMinor: number;
  addedAt: Date;
}

/**
 * One line of two that are for the same SKU, the user's own and the guest's. Nothing is lost:
 * - `quantity`: the sum, up to the limit of a line; stock is not checked, because the cart warns about it.
 * - `saved`: only when saved for later in both.
 * - `selected`: when selected in either cart, except in a line saved for later.
 * - `addedPriceMinor`: the latest price seen.
 * - `addedAt`: the earlier time, so that it keeps its place; all else, such as the id, is from the user's line.
 */
function mergeLine<Line extends MergeableLine>(own: Line, guest: Line): Line {
  const isSelected = ({ selected, saved }: Line) => selected && !saved;
  const [first, last] = own.addedAt <= guest.addedAt ? [own, guest] : [guest, own];
  return {
    ...own,
    quantity: Math.min(MAX_QUANTITY, own.quantity + guest.quantity),
    saved: own.saved && guest.saved,
    selected: isSelected(own) || isSelected(guest),
    addedPriceMinor: last.addedPriceMinor,
    addedAt: first.addedAt,
  };
}

/**
 * The new and changed lines of a user's cart after merging a guest cart. The cart and the lines saved for later are
 * limited to `MAX_LINES` each. When the cart is full, unselected lines of the guest are saved for later, then
 * unselected lines of the user, then the guest's last ones. Lines beyond the limit of saved ones are dropped, but never
 * those of the user.
 */
export function mergeLines<Line extends MergeableLine>(own: readonly Line[], guest: readonly Line[]): Line[] {
  const ownBySku = new Map(own.map((line) => [line.skuId, line]));
  const merged = new Map(ownBySku);
  for (const line of guest) {
    const before = ownBySku.get(line.skuId);
    merged.set(line.skuId, before ? mergeLine(before, line) : line);
  }
  const lines = [...merged.values()];
  const isNew = ({ skuId }: Line) => ownBySku.get(skuId)?.saved !== false;
  const leaving = leaves(
    lines,
    isNew,
    MAX_LINES - lines.filter((line) => line.saved && ownBySku.has(line.skuId)).length,
  );
  const placed = lines.map((line) => (leaving.has(line) ? { ...line, saved: true, selected: false } : line));
  const left = placed.filter(({ saved }) => saved).length - MAX_LINES;
  const homeless = placed.filter(({ saved, skuId }) => saved && !ownBySku.has(skuId)).slice(-left);
  const dropped = new Set(left > 0 ? homeless : []);
  return placed.filter((line) => line !== ownBySku.get(line.skuId) && !dropped.has(line));
}

/** Lines that do not fit into the cart; of the user's own no more than `setAside`. */
function leaves<Line extends MergeableLine>(
  lines: readonly Line[],
  isNew: (line: Line) => boolean,
  setAside: number,
): Set<Line> {
  const inCart = lines.filter(({ saved }) => !saved);
  const tooMany = Math.max(0, inCart.length - MAX_LINES);
  const news = inCart.filter(isNew).toReversed();
  const unselected = news.filter(({ selected }) => !selected);
  const old = inCart.filter((line) => !isNew(line) && !line.selected).slice(0, Math.max(0, setAside));
  const selected = news.filter((line) => line.selected);
  return new Set([...unselected, ...old, ...selected].slice(0, tooMany));
}
