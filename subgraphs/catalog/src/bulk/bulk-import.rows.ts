import { badInput, type ConnectionArgs, decodeCursor, isUuid, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import type { BulkImportView, ImportProblem } from './bulk-import.type.ts';

const selectImports = (db: CatalogDatabase) =>
  db
    .selectFrom('bulk_import')
    .select(['id', 'kind', 'file_name as fileName', 'folder', 'trial', 'status', 'format', 'row_count as rowCount'])
    .select(['position', 'created', 'updated', 'unchanged', 'failed', 'problem_count as problemCount'])
    .select(['failure_zh as failureZh', 'failure_en as failureEn'])
    .select(['created_at as createdAt', 'finished_at as finishedAt', 'columns']);

type Row = Awaited<ReturnType<ReturnType<typeof selectImports>['executeTakeFirstOrThrow']>>;

/** Imports that the viewer may see: of their shop; of an administrator, their own and all. */
const visible = (db: CatalogDatabase, { viewer }: CatalogContext) => {
  const query = selectImports(db);
  return viewer.role === 'SELLER' ? query.where('seller_id', '=', viewer.sellerId ?? null) : query;
};

const viewOf = ({ failureZh, failureEn, folder, ...row }: Row, { viewer }: CatalogContext): BulkImportView => ({
  ...row,
  upload: folder.slice(folder.lastIndexOf('/') + 1),
  failure: (viewer.locale === 'en' ? failureEn : failureZh) ?? undefined,
});

export async function bulkImport(id: string, context: CatalogContext): Promise<BulkImportView | undefined> {
  const row = isUuid(id) ? await visible(context.db, context).where('id', '=', id).executeTakeFirst() : undefined;
  return row && viewOf(row, context);
}

/** The latest first. */
export async function bulkImports(
  { first, after }: ConnectionArgs,
  context: CatalogContext,
): Promise<Page<BulkImportView>> {
  const query = visible(context.db, context);
  const [last] = after == null ? [] : decodeCursor(after, 1).map(uuidIn);
  const rows = await query
    .$if(last !== undefined, (page) => page.where('id', '<', last!))
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  const countAll = async () => {
    const counted = query.clearSelect().select(sql<number>`count(*)::int`.as('count'));
    return (await counted.executeTakeFirstOrThrow()).count;
  };
  return pageOf(
    rows.map((row) => viewOf(row, context)),
    { first, ...(after == null ? {} : { after }), cursorOf: ({ id }) => [id], countAll },
  );
}

/** In the order of lines. */
export async function importProblems(
  { id: importId, columns }: BulkImportView,
  { first, after }: ConnectionArgs,
  { db, viewer }: CatalogContext,
): Promise<Page<ImportProblem>> {
  const [line, id] = after == null ? [] : decodeCursor(after, 2);
  const last = id === undefined ? undefined : uuidIn(id);
  const query = db.selectFrom('bulk_problem').where('import_id', '=', importId);
  const rows = await query
    .select(['id', 'line', 'column', 'text_zh as textZh', 'text_en as textEn', 'warning', 'cells'])
    .$if(line !== undefined, (page) =>
      page.where(sql<boolean>`(line, id) > (${Math.trunc(Number(line)) || 0}, ${last}::uuid)`),
    )
    .orderBy('line')
    .orderBy('id')
    .limit(pageSize(first) + 1)
    .execute();
  const problems = rows.map(({ textZh, textEn, cells, ...row }) => ({
    ...row,
    message: viewer.locale === 'en' ? textEn : textZh,
    cells: columns.map((column, place) => ({ column, text: cells[place] ?? '' })),
  }));
  const countAll = async () => {
    const counted = query.select(sql<number>`count(*)::int`.as('count'));
    return (await counted.executeTakeFirstOrThrow()).count;
  };
  return pageOf(problems, {
    ...{ first, ...(after == null ? {} : { after }), countAll },
    cursorOf: (problem) => [problem.line, problem.id],
  });
}

function uuidIn(part: string | number): string {
  if (isUuid(String(part))) return String(part);
  throw badInput('after is not a cursor of this list.');
}
