import { createStore } from 'solid-js/store';
import { createCountStockMutation, createSetStockRulesMutation } from '../../graphql/generated/operations.ts';
import type { SetStockRulesInput, StockRow_RowFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';

type Levels = StockRow_RowFragment['levels'];
type Rules = Pick<StockRow_RowFragment, 'supply' | 'lowAt' | 'usualLowAt' | 'perPerson'>;

/** Changes of the stock board in place. What was saved stands over what was read, so that the focus stays where it is. */
export function createStockEdits(onChanged: () => void) {
  const { t } = useI18n();
  const count = createCountStockMutation();
  const setRules = createSetStockRulesMutation();
  const [levels, setLevels] = createStore<Record<string, Levels>>({});
  const [rules, setStoredRules] = createStore<Record<string, Rules>>({});
  const levelsOf = (row: StockRow_RowFragment): Levels => levels[row.id] ?? row.levels;
  const levelIn = (row: StockRow_RowFragment, warehouseId: string) =>
    levelsOf(row).find(({ warehouse }) => warehouse.id === warehouseId) ?? { onHand: 0, reserved: 0 };
  const sum = (row: StockRow_RowFragment, name: 'onHand' | 'reserved') =>
    levelsOf(row).reduce((total, level) => total + level[name], 0);

  return {
    levelIn,
    onHand: (row: StockRow_RowFragment) => sum(row, 'onHand'),
    reserved: (row: StockRow_RowFragment) => sum(row, 'reserved'),
    rulesOf: (row: StockRow_RowFragment): Rules => rules[row.id] ?? row,

    /** Books a count of one SKU; gives back why it was not written. */
    async count(row: StockRow_RowFragment, warehouseId: string, counted: number): Promise<string | undefined> {
      const expected = levelIn(row, warehouseId).onHand;
      const input = {
        ...{ warehouseId, note: t.stockWork.countedInPlace, idempotencyKey: crypto.randomUUID() },
        lines: [{ skuId: row.id, counted, expected }],
      };
      const { data, failure } = await count({ input });
      if (failure) return failureText(t, failure);
      const { skus, conflicts, userErrors = [] } = data?.countStock ?? {};
      const [conflict] = conflicts ?? [];
      if (conflict) {
        const others = levelsOf(row).filter(({ warehouse }) => warehouse.id !== warehouseId);
        const { reserved } = levelIn(row, warehouseId);
        const warehouse = { __typename: 'Warehouse' as const, id: warehouseId };
        setLevels(row.id, [...others, { onHand: conflict.onHand, reserved, warehouse }]);
        return t.stockWork.countConflict(conflict.expected, conflict.onHand);
      }
      const saved = skus?.[0]?.stockLevels;
      if (saved) setLevels(row.id, saved);
      onChanged();
      return userErrors[0]?.message;
    },

    async setRules(change: SetStockRulesInput): Promise<string | undefined> {
      const { data, failure } = await setRules({ input: change });
      if (failure) return failureText(t, failure);
      const { row, userErrors = [] } = data?.setStockRules ?? {};
      if (row) setStoredRules(row.id, row);
      onChanged();
      return userErrors[0]?.message;
    },
  };
}

export type StockEdits = ReturnType<typeof createStockEdits>;
