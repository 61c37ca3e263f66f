import type { Text } from '@minijd/subgraph';
import type { TableRow } from '@minijd/tables';
import type { CatalogDatabase } from '../catalog-context.ts';
import { inStockTransaction, type StockLedger, type StockMove, selectWarehouses } from '../stock/index.ts';
import { BAD_UNITS, unitsOf } from './amounts.ts';
import type { Outcome } from './batch-outcome.ts';
import { type SheetColumns, sheetColumns } from './formats/known-formats.ts';
import { inParts, type MakePlan } from './import-plan.ts';
import { noSku, type RowFault, reject, skusByCode, sorted, withoutRepetition } from './sku-rows.ts';

const LEVELS_PER_PART = 1000;

interface Count {
  code: string;
  warehouseId: string;
  /** Whether goods are received there. */
  active: boolean;
  units: number;
}

/** Sets the units on hand to what was counted, by movements with the name of the file as their reason. */
export const stockPlan: MakePlan = (row, { table }, acting) => {
  const columns = sheetColumns(table.columns, ['sku', 'units']);
  const warehouse = (cells: TableRow['cells']) => cells[columns.warehouse ?? '']?.toLowerCase() ?? '';
  const keyOf = ({ cells }: TableRow) => {
    const code = cells[columns.sku!] ?? '';
    return code && JSON.stringify([code, warehouse(cells)]);
  };
  let warehouses: Map<string, Place> | undefined;
  return {
    parts: inParts(withoutRepetition(table.rows(), keyOf), LEVELS_PER_PART),
    take: async (part, run) => {
      const context = acting();
      warehouses ??= await warehouseIds(context.db);
      const find = warehouseFinder(warehouses, row.warehouseId);
      const reason = `${row.fileName}`.slice(0, 200);
      await inStockTransaction(context, async (ledger, db) => {
        if (!(await run.begin(db))) return;
        const { outcome, good } = sorted(part, (one) => counted(one, columns, find));
        const actor = { actorId: row.startedBy, actorRole: row.sellerId ? 'SELLER' : 'ADMIN' };
        const setting = { ledger, db, sellerId: row.sellerId, actor, reason };
        await setLevels(good, outcome, setting);
        await run.end(db, outcome);
      });
      return undefined;
    },
  };
};

type FindWarehouse = (cell: string) => Place | { text: Text };

interface Place {
  id: string;
  active: boolean;
}

function warehouseFinder(known: ReadonlyMap<string, Place>, preset: string | null | undefined): FindWarehouse {
  const byId = new Map([...known.values()].map((place) => [place.id, place]));
  const [only, ...others] = [...byId.values()].filter(({ active }) => active);
  const single = others.length === 0 ? only : undefined;
  const usual = preset ? byId.get(preset) : single;
  return (cell) => {
    const found = cell === '' ? usual : known.get(cell.toLowerCase());
    if (found) return found;
    const text =
      cell === ''
        ? { 'zh-CN': '没有填写仓库。', en: 'No warehouse is given.' }
        : { 'zh-CN': `没有仓库“${cell}”。`, en: `There is no warehouse "${cell}".` };
    return { text };
  };
}

/** By code and by name, in lower case. */
async function warehouseIds(db: CatalogDatabase): Promise<Map<string, Place>> {
  const rows = await selectWarehouses(db).execute();
  return new Map(
    rows.flatMap(({ id, active, code, nameZh, nameEn }) =>
      [code, nameZh, nameEn].flatMap((name): [string, Place][] => (name ? [[name.toLowerCase(), { id, active }]] : [])),
    ),
  );
}

function counted({ cells }: TableRow, columns: SheetColumns, find: FindWarehouse): Count | RowFault {
  const cell = (field: keyof SheetColumns) => cells[columns[field] ?? ''] ?? '';
  const code = cell('sku');
  if (code === '') return { column: columns.sku!, text: noSku(code) };
  const units = unitsOf(cell('units'));
  if (units === undefined) return { column: columns.units!, text: BAD_UNITS };
  const place = find(cell('warehouse'));
  if ('text' in place) return { ...place, ...(columns.warehouse && { column: columns.warehouse }) };
  return { code, units, warehouseId: place.id, active: place.active };
}

interface Setting {
  ledger: StockLedger;
  db: CatalogDatabase;
  sellerId: string | null | undefined;
  actor: { actorId: string; actorRole: string };
  reason: string;
}

async function setLevels(
  good: readonly { row: TableRow; said: Count }[],
  outcome: Outcome,
  { ledger, db, sellerId, actor, reason }: Setting,
): Promise<void> {
  const known = await skusByCode(
    good.map(({ said }) => said.code),
    sellerId,
    db,
  );
  const wanted = good.flatMap(({ row, said }) => {
    const sku = known.get(said.code);
    if (!sku) reject(outcome, row, { text: noSku(said.code) });
    return sku ? [{ row, skuId: sku.id, ...said }] : [];
  });
  if (wanted.length === 0) return;
  await ledger.open(wanted.filter(({ active }) => active));
  const levels = await ledger.lock([...new Set(wanted.map(({ skuId }) => skuId))]);
  const present = new Map(levels.map((level) => [`${level.skuId} ${level.warehouseId}`, level]));
  const moves = wanted.flatMap(({ row, skuId, warehouseId, active, units }): StockMove[] => {
    const { onHand, reserved } = present.get(`${skuId} ${warehouseId}`) ?? { onHand: 0, reserved: 0 };
    if (units < reserved) {
      reject(outcome, row, {
        text: {
          'zh-CN': `其中 ${reserved} 件已被订单预留，在库不能少于它。`,
          en: `${reserved} units are reserved: there cannot be fewer on hand.`,
        },
      });
      return [];
    }
    if (units === onHand) {
      outcome.unchanged += 1;
      return [];
    }
    if (!active) {
      reject(outcome, row, { text: { 'zh-CN': '这个仓库已停用。', en: 'This warehouse is closed.' } });
      return [];
    }
    outcome.updated += 1;
    return [{ skuId, warehouseId, kind: 'ADJUST', onHand: units - onHand, reserved: 0, ...actor, reason }];
  });
  if (moves.length > 0) await ledger.move(moves);
}
