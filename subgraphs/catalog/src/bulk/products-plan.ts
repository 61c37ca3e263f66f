import { Refusal, refusalsOf } from '@minijd/subgraph';
import type { TableRow } from '@minijd/tables';
import { lockCategories } from '../products/index.ts';
import { nothingDone, type Outcome, type Problem } from './batch-outcome.ts';
import type { Field, ProductFormat } from './formats/format.ts';
import { productFormat } from './formats/known-formats.ts';
import { productRows, wantedProduct } from './formats/wanted-product.ts';
import type { MakePlan } from './import-plan.ts';
import type { ImportOptions } from './import-row.ts';
import { ProductFault } from './product-fault.ts';
import { type SaveWanted, saveWanted } from './save-wanted.ts';

type Fault = Omit<Problem, 'cells'>;

/** Each product of the file in a transaction of its own. */
export const productsPlan: MakePlan = (row, { table, pictures }, acting) => {
  const format = productFormat(table.columns);
  const { sellerId } = row;
  const options: ImportOptions = row;
  if (sellerId == null) throw new Error('products are imported into a shop');
  /** Of the first row: rows with prices in others, as Spree has them, are left out. */
  let main: string | undefined;
  async function* parts(): AsyncGenerator<TableRow[]> {
    for await (const { rows } of productRows(table.rows(), format)) {
      main ??= currencyOf(rows[0]!, format);
      yield rows;
    }
  }
  return {
    format: format.name,
    parts: parts(),
    take: async (all, run) => {
      const rows = all.filter((one) => currencyOf(one, format) === main || currencyOf(one, format) === undefined);
      if (rows.length === 0) return { ...nothingDone(), problems: withCells(all, [inOtherCurrency(all, format)]) };
      const broken = rows.flatMap(({ line, fault }) => (fault ? [{ line, text: fault }] : []));
      if (broken.length > 0) return failed(rows, broken);
      const wanted = wantedProduct({ rows: [...rows] }, format, options.language);
      const save: SaveWanted = { wanted, format, pictures, options, sellerId, lines: [] };
      const context = acting();
      try {
        await context.em.transactional(async (em) => {
          const db = em.getKysely();
          await lockCategories(db);
          if (!(await run.begin(db))) return;
          const { done, warnings } = await saveWanted(em, save, context);
          await run.end(db, { ...nothingDone(), [done]: 1, problems: withCells(rows, warnings) });
        });
        return undefined;
      } catch (error) {
        if (error instanceof ProductFault) return failed(rows, error.problems);
        if (error instanceof Refusal) {
          return failed(
            rows,
            refusalsOf(error).map((refusal) => faultOf(refusal, save)),
          );
        }
        throw error;
      }
    },
  };
};

const currencyOf = ({ cells }: TableRow, { columns }: ProductFormat) => cells[columns.currency ?? ''] || undefined;

const inOtherCurrency = ([first]: readonly TableRow[], { columns }: ProductFormat): Fault => ({
  ...{ line: first!.line, column: columns.currency!, warning: true },
  text: {
    'zh-CN': `另一种货币（${first!.cells[columns.currency!]}）的价格未导入。`,
    en: `Prices in another currency (${first!.cells[columns.currency!]}) are left out.`,
  },
});

const failed = (rows: readonly TableRow[], faults: readonly Fault[]): Outcome => ({
  ...nothingDone(),
  ...{ failed: 1, problems: withCells(rows, faults) },
});

const withCells = (rows: readonly TableRow[], faults: readonly Fault[]): Problem[] =>
  faults.map((fault) => ({ ...fault, cells: (rows.find(({ line }) => line === fault.line) ?? rows[0])?.cells ?? {} }));

/** What an input calls differently from columns. */
const FIELDS: Record<string, Field> = {
  ...{ code: 'sku', weightGrams: 'weight', pictureKey: 'picture', media: 'pictures', categoryId: 'category' },
  ...{ brandId: 'brand', attributes: 'attributesZh', skus: 'specs' },
};

/** A refusal of a save, at the line and column that it is about. */
function faultOf({ text, field = [] }: Refusal, { wanted, format, lines }: SaveWanted): Fault {
  const [, first = '', place, ofSku] = field;
  const line = (first === 'skus' && place !== undefined ? lines[Number(place)] : undefined) ?? wanted.line;
  const name = (first === 'skus' && ofSku) || first;
  const column = columnOf(format, FIELDS[name] ?? name);
  return { line, text, ...(column && { column }) };
}

function columnOf({ columns }: ProductFormat, field: string): string | undefined {
  const known = columns[field as Field];
  return known ?? columns[field.replace(/(?:Zh|En)$/, '') as Field];
}
