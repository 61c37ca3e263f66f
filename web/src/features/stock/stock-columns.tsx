import type { StockPlace_WarehouseFragment, StockRow_RowFragment, Supply } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import type { StockEdits } from './create-stock-edits.ts';
import { SkuName, skuName } from './sku-name.tsx';
import { StockFigure } from './stock-figure.tsx';

const MOST_ON_HAND = 100_000_000;
const MOST_LOW_AT = 1_000_000;
const MOST_PER_PERSON = 999;
const TONES = { ENOUGH: 'ok', LOW: 'warn', OUT: 'brand' } as const satisfies Record<Supply, string>;

interface Board {
  edits: StockEdits;
  warehouses: readonly StockPlace_WarehouseFragment[];
  mayChange: boolean;
}

type Column = TableColumn<StockRow_RowFragment>;

/** The stock board: what is on hand in each warehouse is changed in place. */
export function stockColumns(i18n: I18n, board: Board): Column[] {
  const { t, format } = i18n;
  const { edits } = board;
  const available = (row: StockRow_RowFragment) => edits.onHand(row) - edits.reserved(row);
  return [
    { id: 'sku', header: t.stockWork.sku, cell: ({ sku }) => <SkuName sku={sku} /> },
    {
      ...{ id: 'supply', header: t.stockWork.state, card: 'aside' },
      cell: (row) => (
        <Badge tone={row.offered ? TONES[edits.rulesOf(row).supply] : 'plain'}>
          {row.offered ? t.stockWork.supplies[edits.rulesOf(row).supply] : t.stockWork.notOffered}
        </Badge>
      ),
    },
    ...board.warehouses.map((warehouse) => warehouseColumn(i18n, warehouse, board)),
    {
      ...{ id: 'reserved', header: t.stockWork.reserved, end: true },
      cell: (row) => format.number(edits.reserved(row)),
    },
    {
      ...{ id: 'available', header: t.stockWork.available, end: true },
      cell: (row) => <strong>{format.number(available(row))}</strong>,
    },
    {
      ...{ id: 'transit', header: t.stockWork.inTransit, end: true },
      cell: ({ inTransit }) => format.number(inTransit),
    },
    {
      ...{ id: 'sold', header: t.stockWork.soldLately, end: true },
      cell: ({ soldLately }) => format.number(soldLately),
    },
    ...ruleColumns(i18n, board),
  ];
}

/** What is on hand there, or nothing in a closed one. */
function warehouseColumn({ t }: I18n, warehouse: StockPlace_WarehouseFragment, { edits, mayChange }: Board): Column {
  return {
    ...{ id: warehouse.id, header: warehouse.name, end: true },
    cell: (row) => (
      <StockFigure
        label={t.stockWork.onHandOf(skuName(row.sku), warehouse.name)}
        value={edits.levelIn(row, warehouse.id).onHand}
        least={0}
        most={MOST_ON_HAND}
        readOnly={!mayChange || !warehouse.active}
        save={(value) => edits.count(row, warehouse.id, value ?? 0)}
      />
    ),
  };
}

function ruleColumns({ t }: I18n, { edits, mayChange }: Board): Column[] {
  return [
    {
      ...{ id: 'lowAt', header: t.stockWork.lowAt, end: true },
      cell: (row) => (
        <StockFigure
          label={t.stockWork.lowAtOf(skuName(row.sku))}
          value={edits.rulesOf(row).usualLowAt ? null : edits.rulesOf(row).lowAt}
          placeholder={String(edits.rulesOf(row).lowAt)}
          optional
          least={0}
          most={MOST_LOW_AT}
          readOnly={!mayChange}
          save={(lowAt) => edits.setRules({ skuId: row.id, lowAt })}
        />
      ),
    },
    {
      ...{ id: 'perPerson', header: t.stockWork.perPerson, end: true },
      cell: (row) => (
        <StockFigure
          label={t.stockWork.perPersonOf(skuName(row.sku))}
          value={edits.rulesOf(row).perPerson}
          placeholder="∞"
          optional
          least={1}
          most={MOST_PER_PERSON}
          readOnly={!mayChange}
          save={(perPerson) => edits.setRules({ skuId: row.id, perPerson })}
        />
      ),
    },
  ];
}
