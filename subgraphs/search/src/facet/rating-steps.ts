/** The lowest ratings that are offered. */
const STEPS = [4, 3, 2];

export interface RatingStep {
  from: number;
  count: number;
  selected: boolean;
}

/** What each lowest rating leaves, from the counts of whole ratings; the selected one stays, so that it can be removed. */
export function ratingSteps(counts: ReadonlyMap<number, number>, selected?: number): RatingStep[] {
  const steps = selected === undefined || STEPS.includes(selected) ? STEPS : [...STEPS, selected];
  return steps
    .toSorted((a, b) => b - a)
    .map((from) => ({ from, count: productsFrom(counts, from), selected: from === selected }))
    .filter(({ count, selected }) => count > 0 || selected);
}

function productsFrom(counts: ReadonlyMap<number, number>, from: number): number {
  return [...counts].reduce((sum, [rating, count]) => (rating >= from ? sum + count : sum), 0);
}
