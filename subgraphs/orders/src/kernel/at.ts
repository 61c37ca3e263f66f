/** The item at a place that is known to be filled; throws RangeError when it is not. */
export function at<Item>(items: ArrayLike<Item>, place: number): Exclude<Item, undefined> {
  const item = items[place];
  if (item === undefined) throw new RangeError(`nothing at ${place} of ${items.length}`);
  return item as Exclude<Item, undefined>;
}
