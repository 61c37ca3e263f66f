import { type TableRow, UnreadableTable } from '@minijd/tables';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { asJson } from '../json-value.ts';
import { type Outcome, Undone, unlessUndone } from './batch-outcome.ts';
import { ImportStatus } from './bulk-import.entity.ts';
import type { ImportPlan } from './import-plan.ts';
import { type ImportRow, importById } from './import-row.ts';
import { importSource } from './import-source.ts';
import { pricesPlan } from './prices-plan.ts';
import { productsPlan } from './products-plan.ts';
import { stockPlan } from './stock-plan.ts';

/** Further problems are only counted. */
const MOST_PROBLEMS = 10_000;

/** Runs an import from where it is. Several runners do no harm: each part is taken once. */
export async function runImport({ importId }: { importId: string }, context: CatalogContext): Promise<void> {
  const row = await importById(importId, context.db);
  if (!row || (row.status !== ImportStatus.WAITING && row.status !== ImportStatus.RUNNING)) return;
  try {
    await takeRows(row, context);
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const { 'zh-CN': failure_zh, en: failure_en } = error.text;
    await finish(row, context.db, { status: ImportStatus.FAILED, failure_zh, failure_en });
  }
}

async function takeRows(row: ImportRow, context: CatalogContext): Promise<void> {
  const source = await importSource(context.media, { folder: row.folder, personId: row.startedBy });
  const acting = () =>
    context.actingFor({
      ...{ userId: row.startedBy, locale: row.language, requestId: `import ${row.id}` },
      ...(row.sellerId ? { role: 'SELLER', sellerId: row.sellerId } : {}),
    });
  const plan = { PRODUCTS: productsPlan, PRICES: pricesPlan, STOCK: stockPlan }[row.kind](row, source, acting);
  // What is wrong with the whole file shows before the first row is written.
  let rowCount = 0;
  for await (const _row of source.table.rows()) rowCount += 1;
  await context.db
    .updateTable('bulk_import')
    .set({ status: ImportStatus.RUNNING, row_count: rowCount, format: plan.format ?? null })
    .set({ columns: asJson(source.table.columns) })
    .where('id', '=', row.id)
    .where('status', '=', ImportStatus.WAITING)
    .execute();
  let position = 0;
  for await (const part of plan.parts) {
    const from = position;
    position += part.length;
    if (!(await takePart(row, plan, { part, from, columns: source.table.columns, context }))) return;
  }
  // Only when every row was taken: a late runner must not end what was begun again.
  await finish(row, context.db, { status: ImportStatus.DONE }, position);
}

interface Part {
  part: readonly TableRow[];
  /** How many rows are before it. */
  from: number;
  columns: readonly string[];
  context: CatalogContext;
}

/** False when the import was stopped. */
async function takePart(row: ImportRow, plan: ImportPlan, { part, from, columns, context }: Part): Promise<boolean> {
  if (from < row.position) return true;
  let stopped = false;
  const begin = async (db: CatalogDatabase) => {
    const now = await db
      .selectFrom('bulk_import')
      .select(['status', 'position'])
      .where('id', '=', row.id)
      .forUpdate()
      .executeTakeFirst();
    stopped = now?.status !== ImportStatus.RUNNING;
    return !stopped && now?.position === from;
  };
  const record = (db: CatalogDatabase, outcome: Outcome) =>
    recordOutcome(row, db, { outcome, columns, position: from + part.length });
  const end = async (db: CatalogDatabase, outcome: Outcome) => {
    if (row.trial) throw new Undone(outcome);
    await record(db, outcome);
  };
  const unrecorded = await unlessUndone(() => plan.take(part, { begin, end }));
  if (unrecorded) {
    await context.transaction(async (db) => {
      if (await begin(db)) await record(db, unrecorded);
    });
  }
  return !stopped;
}

async function recordOutcome(
  { id }: ImportRow,
  db: CatalogDatabase,
  { outcome, columns, position }: { outcome: Outcome; columns: readonly string[]; position: number },
): Promise<void> {
  const { created, updated, unchanged, failed, problems } = outcome;
  const { problemCount } = await db
    .updateTable('bulk_import')
    .set((row) => ({
      ...{ position, created: row('created', '+', created), updated: row('updated', '+', updated) },
      ...{ unchanged: row('unchanged', '+', unchanged), failed: row('failed', '+', failed) },
      problem_count: row('problem_count', '+', problems.length),
    }))
    .where('id', '=', id)
    .returning('problem_count as problemCount')
    .executeTakeFirstOrThrow();
  const kept = problems.slice(0, Math.max(0, MOST_PROBLEMS - (problemCount - problems.length)));
  if (kept.length === 0) return;
  const rows = kept.map(({ line, column = null, warning = false, text, cells }) => ({
    ...{ id: uuidv7(), line, column, warning, textZh: text['zh-CN'], textEn: text.en },
    cells: columns.map((name) => cells[name] ?? ''),
  }));
  await sql`
    insert into bulk_problem (id, import_id, line, "column", text_zh, text_en, warning, cells)
    select id, ${id}::uuid, line, "column", "textZh", "textEn", warning, cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      id uuid, line int, "column" text, "textZh" text, "textEn" text, warning boolean, cells jsonb)`.execute(db);
}

async function finish(
  { id }: ImportRow,
  db: CatalogDatabase,
  change: { status: ImportStatus; failure_zh?: string; failure_en?: string },
  position?: number,
): Promise<void> {
  await db
    .updateTable('bulk_import')
    .set({ ...change, finished_at: new Date() })
    .where('id', '=', id)
    .where('status', 'in', [ImportStatus.WAITING, ImportStatus.RUNNING])
    .$if(position !== undefined, (query) => query.where('position', '=', position!))
    .execute();
}
