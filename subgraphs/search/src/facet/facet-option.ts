export interface FacetOption {
  value: string;
  count: number;
  selected: boolean;
}

/** Options by count; a selected one stays listed without products, so that it can be removed. */
export function withSelected(
  counts: readonly { value: string; count: number }[],
  selected: readonly string[],
): FacetOption[] {
  const listed = new Set(counts.map(({ value }) => value));
  const missing = selected.filter((value) => !listed.has(value)).map((value) => ({ value, count: 0 }));
  return [...counts, ...missing]
    .map(({ value, count }) => ({ value, count, selected: selected.includes(value) }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
