import { Allow, checkedAll, Decimal, isUuid, Payload, Refusable, requiredText } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import * as refusals from './bulk.refusals.ts';
import { BulkImport, BulkKind, ImportStatus } from './bulk-import.entity.ts';
import { bulkImport } from './bulk-import.rows.ts';
import { BulkImportView } from './bulk-import.type.ts';
import { type ImportOptions, importById } from './import-row.ts';
import { folderOf, isUploaded } from './import-source.ts';

/** Of one shop, or of one administrator. */
const MOST_AT_ONCE = 5;
const MOST_RATE = 100_000;

@InputType({ description: 'A file to import.' })
class StartImportInput {
  @Field(() => ID, { description: 'What `POST /imports` answered with.' })
  upload!: string;

  @Field(() => String, { description: 'Its name, for people.' })
  fileName!: string;

  @Field(() => BulkKind, { description: 'What it has.' })
  kind!: BulkKind;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tell what would happen.' })
  trial!: boolean;

  @Field(() => ID, { nullable: true, description: 'The shop, for administrators; absent: goods of all shops.' })
  sellerId?: string;

  @Field(() => ID, { nullable: true, description: 'The category of products whose own is unknown.' })
  categoryId?: string;

  @Field(() => ID, { nullable: true, description: 'The warehouse of rows that name none.' })
  warehouseId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether new products go on sale when nothing is missing.' })
  publish?: boolean;

  @Field(() => Decimal, { nullable: true, description: 'How many CNY one unit of another currency in the file is.' })
  rate?: string;
}

@ObjectType({ description: 'Answer to mutations of an import.' })
class BulkImportPayload extends Payload {
  @Field(() => BulkImportView, { nullable: true, description: 'The import as it is now.' })
  import?: BulkImportView;
}

@Resolver()
export class StartImportResolver {
  @Allow('SELLER', 'product:write', 'stock:write')
  @Refusable()
  @Mutation(() => BulkImportPayload, {
    description: 'Imports a file that the viewer has uploaded, in the background; see `bulkImport`.',
  })
  async startImport(
    @Arg('input', () => StartImportInput, { description: 'The file, and how to read it.' }) input: StartImportInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<BulkImportPayload>> {
    const sellerId = shopOf(input, context);
    const { fileName, options } = await checked(input, context);
    const folder = folderOf(context.userId, input.upload.toLowerCase());
    if (!isUuid(input.upload) || !(await isUploaded(context.media, folder))) throw refusals.noUpload();
    const { kind, trial } = input;
    return { import: await begin({ sellerId, kind, folder, fileName, trial, ...options }, context) };
  }

  @Allow('SELLER', 'product:write', 'stock:write')
  @Refusable()
  @Mutation(() => BulkImportPayload, {
    description: 'Imports the file that the viewer has tried out, read the same way.',
  })
  async repeatImport(
    @Arg('id', () => ID, { description: 'The trial run.' }) id: string,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<BulkImportPayload>> {
    const tried = (await bulkImport(id, context)) && (await importById(id, context.db));
    if (tried?.startedBy !== context.userId) throw refusals.noImport();
    if (!(await isUploaded(context.media, tried.folder))) throw refusals.noUpload();
    const { id: _id, startedBy: _by, status: _status, position: _position, ...same } = tried;
    return { import: await begin({ ...same, trial: false }, context) };
  }

  @Allow('SELLER', 'product:write', 'stock:write')
  @Refusable()
  @Mutation(() => BulkImportPayload, { description: 'Stops an import; what it has taken stays.' })
  async stopImport(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<BulkImportPayload>> {
    if (!(await bulkImport(id, context))) throw refusals.noImport();
    await context.transaction((db) =>
      db
        .updateTable('bulk_import')
        .set({ status: ImportStatus.STOPPED, finished_at: new Date() })
        .where('id', '=', id)
        .where('status', 'in', [ImportStatus.WAITING, ImportStatus.RUNNING])
        .execute(),
    );
    return { import: await bulkImport(id, context) };
  }
}

type NewImport = Pick<BulkImport, 'sellerId' | 'kind' | 'folder' | 'fileName' | 'trial'> & ImportOptions;

async function begin(given: NewImport, context: CatalogContext): Promise<BulkImportView | undefined> {
  const made = Object.assign(new BulkImport(), { ...given, startedBy: context.userId });
  await context.em.transactional(async (em) => {
    const running = em.count(BulkImport, {
      ...{ startedBy: context.userId, status: { $in: [ImportStatus.WAITING, ImportStatus.RUNNING] } },
    });
    if ((await running) >= MOST_AT_ONCE) throw refusals.tooManyImports(MOST_AT_ONCE);
    em.persist(made);
    await em.flush();
    const group = given.sellerId ?? context.userId;
    await context.bus.send(em.getKysely(), 'catalog.runImport', { importId: made.id }, { group });
  });
  return bulkImport(made.id, context);
}

/** Sellers import into their shop only, administrators into the one they name. */
function shopOf({ kind, sellerId }: StartImportInput, context: CatalogContext): string | undefined {
  const { role, sellerId: own } = context.viewer;
  if (role === 'SELLER') return own;
  if (!context.may(kind === BulkKind.STOCK ? 'stock:write' : 'product:write')) throw refusals.noImport();
  if (sellerId != null && !isUuid(sellerId)) throw refusals.noShop();
  if (kind === BulkKind.PRODUCTS && sellerId == null) throw refusals.noShop();
  return sellerId ?? undefined;
}

async function checked(input: StartImportInput, { db, viewer }: CatalogContext) {
  const { categoryId, warehouseId, rate, publish } = input;
  const exists = async (table: 'category' | 'warehouse', id: string | undefined | null) =>
    id == null ||
    (isUuid(id) && (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined);
  const [category, warehouse] = await Promise.all([exists('category', categoryId), exists('warehouse', warehouseId)]);
  return checkedAll<{ fileName: string; options: ImportOptions }>({
    fileName: () => requiredText(input.fileName, { max: 200, refuse: refusals.badFileName }),
    options: () => {
      if (!category) throw refusals.noCategory();
      if (!warehouse) throw refusals.noWarehouse();
      const factor = rate == null ? undefined : Number(rate);
      if (factor !== undefined && !(factor > 0 && factor <= MOST_RATE)) throw refusals.badRate();
      return {
        language: viewer.locale,
        ...{ categoryId, warehouseId, publish: publish ?? false },
        ...(factor !== undefined && { rate: factor }),
      };
    },
  });
}
