import { checkedAll, isUuid } from '@minijd/subgraph';
import type { CatalogDatabase } from '../catalog-context.ts';
import { templatesOf } from '../categories/index.ts';
import { type Product, ProductStatus, type Sku, type StoredMedia, type TemplateAttribute } from '../products/index.ts';
import { type Checks, type ProductChange, productChecks } from './check-product.ts';
import { MOST_SKUS, matrixChecks, type SkuDraft, skuChecks } from './check-skus.ts';
import type { CreateProductInput, SkuInput } from './product.input.ts';
import * as refusals from './product.refusals.ts';
import { missingIn } from './product-gaps.ts';
import { draftOf, newDraft, takenCodes } from './write-skus.ts';

export interface ProductSave {
  product: Product;
  present: readonly Sku[];
  given: Partial<Omit<CreateProductInput, 'skus'>>;
  skus: readonly SkuInput[];
  removedSkuIds: readonly string[];
}

export interface CheckedSave {
  change: ProductChange;
  /** All SKUs as they are after the save, without those taken away. */
  drafts: SkuDraft[];
}

/** The changes to write; throws the refusals of all that is wrong at once. */
export async function checkedSave(save: ProductSave, db: CatalogDatabase, userId: string): Promise<CheckedSave> {
  const { product, present, given, skus, removedSkuIds } = save;
  // Each costs checks of its own.
  if (skus.length > MOST_SKUS) throw refusals.tooMany(['skus'], MOST_SKUS);
  const { drafts, ofInput } = draftsOf(save);
  const template = await templateFor(save, db);
  const { media: pictures, attributes } = product;
  const fields = await productChecks(given, { db, userId, media: pictures, attributes, template });
  const taken = await takenCodes(db, product.id, skus);
  let media: readonly StoredMedia[] = given.media?.map((one) => ({ ...one, placeholder: '' })) ?? product.media;
  let changed: ProductChange = {};
  const { change } = checkedAll<{
    change: ProductChange;
    known: undefined;
    skus: object;
    matrix: object;
    required: undefined;
    name: undefined;
  }>({
    change: () => {
      changed = checkedAll(fields);
      media = changed.media ?? media;
      return changed;
    },
    known: () => {
      const ids = present.map(({ id }) => id);
      const unknown = removedSkuIds.findIndex((id) => !ids.includes(id));
      if (unknown >= 0) throw refusals.noSku(['removedSkuIds', unknown]);
    },
    skus: () => checkedAll(Object.assign({}, ...skus.map((sku, place) => checksOf(sku, ofInput[place], media)))),
    // Reads what the checks of SKUs wrote.
    matrix: () => {
      if (skus.length === 0 && removedSkuIds.length === 0 && present.length > 0) return {};
      const specsGiven = skus.some(({ specs, offered }) => specs !== undefined || offered);
      return checkedAll(matrixChecks(drafts, { taken, specsGiven }));
    },
    required: () => {
      // Products may lack what was not asked for when they were published; only a save of attributes is held to it.
      if (product.status !== ProductStatus.ACTIVE || !changed.attributes) return;
      const missing = missingIn(template, changed.attributes);
      if (missing.length > 0) throw refusals.missingAttributes(missing, ['attributes']);
    },
    name: () => {
      const { nameZh = product.nameZh, nameEn = product.nameEn } = given;
      if (!nameZh?.trim() && !nameEn?.trim()) throw refusals.noName();
    },
  });
  return { change, drafts: change.media ? withPictures(drafts, change.media) : drafts };
}

/** Of the category it is in after the save; empty when neither that nor its attributes change. */
async function templateFor({ product, given }: ProductSave, db: CatalogDatabase): Promise<TemplateAttribute[]> {
  const { categoryId = product.categoryId, attributes } = given;
  if (attributes === undefined && given.categoryId === undefined) return [];
  if (!isUuid(categoryId)) return [];
  return (await templatesOf(db, [categoryId]))[0]?.attributes ?? [];
}

/** Drafts of all SKUs, and those of the input in its order; undefined for ids the product does not have. */
function draftsOf({ present, skus, removedSkuIds }: ProductSave) {
  const drafts = present.filter(({ id }) => !removedSkuIds.includes(id)).map(draftOf);
  const ofInput = skus.map(({ id }, place) => {
    if (id == null) return newDraft(place);
    const draft = drafts.find((one) => one.id === id);
    return draft && Object.assign(draft, { place });
  });
  const added = ofInput.filter((draft) => draft !== undefined).filter(({ id }) => id === undefined);
  return { ofInput, drafts: [...drafts, ...added] };
}

function checksOf(sku: SkuInput, draft: SkuDraft | undefined, media: readonly StoredMedia[]): Checks {
  if (draft) return skuChecks(sku, draft, media);
  return {
    [`${sku.id}`]: () => {
      throw refusals.noSku(['skus']);
    },
  };
}

/** SKUs hold copies of pictures: those that changed are copied anew, those that are gone are dropped. */
function withPictures(drafts: readonly SkuDraft[], media: readonly StoredMedia[]): SkuDraft[] {
  return drafts.map((draft) => ({
    ...draft,
    image: draft.image.flatMap((one) => media.filter(({ key }) => key === one.key)),
  }));
}
