/** The item at an index that must exist; throws RangeError when it does not. */
export function at<Item>(items: ArrayLike<Item>, place: number): Exclude<Item, undefined> {
  const item = items[place];
  if (item === undefined) throw new RangeError(`nothing at ${place} of ${items.length}`);
  return item as Exclude<Item, undefined>;
}
