import type { EntityManager } from '@mikro-orm/postgresql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { templatesOf } from '../categories/index.ts';
import {
  blocking,
  type CreateProductInput,
  editedFields,
  type SkuInput,
  saveProduct,
  skusOf,
} from '../editing/index.ts';
import { drawLater, listUnderCategories, Product, ProductStatus, refreshOffers, type Sku } from '../products/index.ts';
import { slugFor } from '../slug.ts';
import { receiveUnits, selectWarehouses } from '../stock/index.ts';
import type { Problem } from './batch-outcome.ts';
import type { ProductFormat } from './formats/format.ts';
import type { WantedProduct } from './formats/wanted-product.ts';
import type { ImportOptions } from './import-row.ts';
import type { KeptPictures } from './keep-pictures.ts';
import { brandIdOf, categoryIdOf, externalIdOf, FILE_SOURCE, knownProduct } from './known-product.ts';
import { ProductFault } from './product-fault.ts';
import { type CheckedSku, changedSku, checkedSku, presentSku, sameAttributes } from './sku-inputs.ts';
import { wantedPictures } from './wanted-pictures.ts';

type Fault = Omit<Problem, 'cells'>;
type Given = Partial<Omit<CreateProductInput, 'skus'>>;

export interface SaveWanted {
  wanted: WantedProduct;
  format: ProductFormat;
  pictures: KeptPictures;
  options: ImportOptions;
  sellerId: string;
  /** The lines of the SKUs of the save, by their place in it: refusals name places. */
  lines: number[];
}

export interface SavedProduct {
  done: 'created' | 'updated' | 'unchanged';
  warnings: Fault[];
}

const PLAIN_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_SLUG = 100;

/** Makes or changes a product as a file says, by the rules of those that are edited. Throws ProductFault and Refusal. */
export async function saveWanted(em: EntityManager, save: SaveWanted, context: CatalogContext): Promise<SavedProduct> {
  const { wanted, format, options, sellerId } = save;
  const db: CatalogDatabase = em.getKysely();
  const known = await knownProduct(em, wanted, { sellerId, codeColumn: format.columns.sku });
  const faults: Fault[] = [];
  const pictures = wantedPictures(wanted, save.pictures, known?.product.media ?? []);
  const ofPictures = { line: wanted.line, column: format.columns.pictures! };
  faults.push(...pictures.faults.map((text) => ({ ...ofPictures, text })));
  faults.push(...pictures.warnings.map((text) => ({ ...ofPictures, text, warning: true })));
  const skus = wanted.skus.map((sku) =>
    checkedSku(sku, { format, rate: options.rate, pictures: pictures.found }, faults),
  );
  const given = { ...(await references(db, save, faults, known?.product)), ...textsOf(wanted) };
  if (faults.some(({ warning }) => !warning)) throw new ProductFault(faults);
  const media = mediaInputs([...pictures.found.values()], { ...known?.product, ...given });
  const whole: Given = { ...given, ...(media.length > 0 && { media }) };
  if (wanted.attributes) whole.attributes = wanted.attributes;
  const product = known?.product ?? (await newProduct(db, save));
  const present = known?.present ?? [];
  const change = known ? changesOf(whole, product) : whole;
  const inputs = skuInputs(skus, present);
  save.lines.push(...inputs.map(({ line }) => line));
  const warnings = faults;
  if (known && Object.keys(change).length === 0 && inputs.length === 0) return { done: 'unchanged', warnings };
  if (known) product.version += 1;
  const skuChanges = inputs.map(({ input }) => input);
  const fields = known ? editedFields({ id: product.id, version: 0, ...change, skus: skuChanges }) : [];
  await saveProduct(
    em,
    { product, present, given: change, skus: skuChanges, removedSkuIds: [], fields, by: context.userId },
    context,
  );
  await stockNew(em, { product, present, inputs }, { db, options, usualLowAt: context.settings.LOW_STOCK_UNITS });
  if (!known && options.publish && wanted.onSale !== false) {
    warnings.push(...(await publish(em, product, wanted.line, context)));
  }
  return { done: known ? 'updated' : 'created', warnings };
}

const textsOf = ({ texts }: WantedProduct): Given => texts;

/** The category and brand that a file names. */
async function references(
  db: CatalogDatabase,
  { wanted, format, options }: SaveWanted,
  faults: Fault[],
  known: Product | undefined,
): Promise<Given> {
  const given: Given = {};
  const categoryId = (await categoryIdOf(db, wanted.category)) ?? options.categoryId;
  const column = (name: string | undefined) => (name === undefined ? {} : { column: name });
  if (categoryId && (!known || wanted.category.length > 0)) given.categoryId = categoryId;
  else if (!known) {
    const name = wanted.category.join(' > ');
    faults.push({
      ...{ line: wanted.line, ...column(format.columns.category) },
      text: {
        'zh-CN': name ? `没有类目“${name}”，也没有选择默认类目。` : '没有填写类目，也没有选择默认类目。',
        en: name
          ? `There is no category "${name}", and none was chosen for such products.`
          : 'No category is given, and none was chosen for such products.',
      },
    });
  }
  if (wanted.brand === undefined) return given;
  const brandId = await brandIdOf(db, wanted.brand);
  if (brandId) given.brandId = brandId;
  else {
    faults.push({
      ...{ line: wanted.line, ...column(format.columns.brand), warning: format.foreign },
      text: { 'zh-CN': `没有品牌“${wanted.brand}”。`, en: `There is no brand "${wanted.brand}".` },
    });
  }
  return given;
}

/** Pictures keep their alternative text; new ones show the product by its name. */
function mediaInputs(
  media: readonly { key: string; width: number; height: number; altZh?: string | null; altEn?: string | null }[],
  { nameZh, nameEn }: { nameZh?: string | null; nameEn?: string | null },
): NonNullable<Given['media']> {
  return media.map(({ key, width, height, altZh, altEn }) => ({
    ...{ key, width, height, altZh: altZh ?? nameZh ?? null, altEn: altEn ?? nameEn ?? null },
  }));
}

async function newProduct(db: CatalogDatabase, { wanted, sellerId }: SaveWanted): Promise<Product> {
  const product = new Product();
  const { handle, texts } = wanted;
  const plain = PLAIN_SLUG.test(handle) && handle.length <= MOST_SLUG;
  const taken =
    plain && (await db.selectFrom('product').select('id').where('slug', '=', handle).executeTakeFirst()) !== undefined;
  const slug = plain && !taken ? handle : slugFor(product.id, texts.nameEn ?? texts.nameZh ?? handle);
  const externalId = externalIdOf(sellerId, handle.slice(0, 200) || product.id);
  return Object.assign(product, { source: FILE_SOURCE, externalId, slug, sellerId, status: ProductStatus.DRAFT });
}

/** Only what differs from the product as it is. */
function changesOf(given: Given, product: Product): Given {
  const { media, attributes, ...plain } = given;
  const changed = Object.entries(plain).filter(
    ([name, value]) => value !== (product[name as keyof Product] as unknown as typeof value),
  );
  const sameMedia = !media || media.map(({ key }) => key).join() === product.media.map(({ key }) => key).join();
  return {
    ...Object.fromEntries(changed),
    ...(!sameMedia && { media }),
    ...(attributes && !sameAttributes(attributes, product.attributes) && { attributes }),
  };
}

interface SkuChange {
  line: number;
  input: SkuInput;
  units?: number;
}

/** New SKUs, and what changes of those that are there. */
function skuInputs(skus: readonly CheckedSku[], present: readonly Sku[]): SkuChange[] {
  return skus.flatMap(({ line, input, units }): SkuChange[] => {
    const sku = presentSku(input, present);
    if (!sku) return [{ line, input, ...(units !== undefined && { units }) }];
    const change = changedSku(input, sku);
    return change ? [{ line, input: change }] : [];
  });
}

async function stockNew(
  em: EntityManager,
  { product, present, inputs }: { product: Product; present: readonly Sku[]; inputs: readonly SkuChange[] },
  { db, options, usualLowAt }: { db: CatalogDatabase; options: ImportOptions; usualLowAt: number },
): Promise<void> {
  const known = new Set(present.map(({ id }) => id));
  const added = (await skusOf(em, product.id)).filter(({ id }) => !known.has(id));
  const units = inputs.filter(({ input }) => input.id === undefined).map((one) => one.units ?? 0);
  const [first] = await selectWarehouses(db).where('active', '=', true).orderBy('code').limit(1).execute();
  const warehouseId = options.warehouseId ?? first?.id;
  const received = added.flatMap(({ id: skuId }, place) => {
    const onHand = units[place] ?? 0;
    return onHand > 0 && warehouseId ? [{ skuId, warehouseId, onHand }] : [];
  });
  await receiveUnits(received, { db, usualLowAt });
  if (received.length > 0) await refreshOffers(db, [product.id]);
}

/** Puts a new product on sale, or says what it lacks. */
async function publish(em: EntityManager, product: Product, line: number, context: CatalogContext): Promise<Fault[]> {
  const db: CatalogDatabase = em.getKysely();
  const offered = (await skusOf(em, product.id)).filter(({ discontinued }) => !discontinued).length;
  const [template] = await templatesOf(db, [product.categoryId]);
  const gaps = blocking(product, offered, template?.attributes ?? []);
  const standing = db.selectFrom('seller_standing').select('suspended').where('seller_id', '=', product.sellerId);
  if (gaps.length > 0 || (await standing.executeTakeFirst())?.suspended) {
    return gaps.map(({ text }) => ({
      ...{ line, warning: true },
      text: { 'zh-CN': `保留为草稿：${text['zh-CN']}`, en: `Kept as a draft: ${text.en}` },
    }));
  }
  product.status = ProductStatus.ACTIVE;
  await em.flush();
  await listUnderCategories([product.id], db);
  await drawLater([product.id], db, context);
  return [];
}
