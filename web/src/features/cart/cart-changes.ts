/** The fields of a line that pending changes affect. */
export interface ChangeableLine {
  quantity: number;
  selected: boolean;
  sku: { id: string; available: number };
  unitPrice: unknown;
}

/** An optimistic change. */
export type CartChange = { skuIds: readonly string[] } & (
  | { kind: 'quantity'; quantity: number }
  | { kind: 'selection'; selected: boolean }
  | { kind: 'removal' }
);

/** The lines with all pending changes applied, oldest change first. */
export function applyCartChanges<Line extends ChangeableLine>(
  lines: readonly Line[],
  changes: readonly CartChange[],
): readonly Line[] {
  return changes.reduce<readonly Line[]>((shown, change) => shown.flatMap((line) => applyChange(line, change)), lines);
}

function applyChange<Line extends ChangeableLine>(line: Line, change: CartChange): Line[] {
  if (!change.skuIds.includes(line.sku.id)) return [line];
  if (change.kind === 'removal') return [];
  return [change.kind === 'quantity' ? { ...line, quantity: change.quantity } : { ...line, selected: change.selected }];
}

/** For sale and in stock; other lines are last and not in the totals. */
export function isPurchasable(line: ChangeableLine): boolean {
  return line.unitPrice !== null && line.sku.available > 0;
}

export interface Selection {
  /** Units that the next checkout would buy. */
  quantity: number;
  all: boolean;
}

export function selectionOf(lines: readonly ChangeableLine[]): Selection {
  const purchasable = lines.filter(isPurchasable);
  const selected = purchasable.filter((line) => line.selected);
  return {
    quantity: selected.reduce((sum, line) => sum + line.quantity, 0),
    all: purchasable.length > 0 && selected.length === purchasable.length,
  };
}
