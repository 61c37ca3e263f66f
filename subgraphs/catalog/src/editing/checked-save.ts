import { checkedAll } from '@minijd/subgraph';
import type { CatalogDatabase } from '../catalog-context.ts';
import type { Product, Sku, StoredMedia } from '../products/index.ts';
import { type Checks, type ProductChange, productChecks } from './check-product.ts';
import { MOST_SKUS, matrixChecks, type SkuDraft, skuChecks } from './check-skus.ts';
import type { CreateProductInput, SkuInput } from './product.input.ts';
import * as refusals from './product.refusals.ts';
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
  const fields = await productChecks(given, { db, userId, media: product.media });
  const taken = await takenCodes(db, product.id, skus);
  let media: readonly StoredMedia[] = given.media?.map((one) => ({ ...one, placeholder: '' })) ?? product.media;
  const { change } = checkedAll<{
    change: ProductChange;
    known: undefined;
    skus: object;
    matrix: object;
    name: undefined;
  }>({
    change: () => {
      const change: ProductChange = checkedAll(fields);
      media = change.media ?? media;
      return change;
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
    name: () => {
      const { nameZh = product.nameZh, nameEn = product.nameEn } = given;
      if (!nameZh?.trim() && !nameEn?.trim()) throw refusals.noName();
    },
  });
  return { change, drafts: change.media ? withPictures(drafts, change.media) : drafts };
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
