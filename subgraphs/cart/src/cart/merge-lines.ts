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
 * One line of two that are for the same SKU, the user's own and the guest's. Nothing that somebody wanted is lost:
 * - `quantity`: the units add up, to what a line holds; stock is not asked, as the cart says what is short of it.
 * - `saved`: only what was set aside in both stays set aside.
 * - `selected`: what was selected in either cart is; what was set aside selects nothing.
 * - `addedPriceMinor`: the price seen last.
 * - `addedAt`: when it was first added, so that it keeps its place; all else, as the id, is the user's own.
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
 * The lines of a user's cart that are new or different with what its owner put into a guest cart. Cart and what is set
 * aside hold `MAX_LINES` each. When the cart is full, lines of the guest that were not selected are set aside, then
 * lines of the user that are not, then the guest's last ones; only for what is set aside beyond its own limit is there
 * no place, and that is never a line the user had.
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

/** Lines for which the cart has no place; of those the user had there before, no more than can be `setAside`. */
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
