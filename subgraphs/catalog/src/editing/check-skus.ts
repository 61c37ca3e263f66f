import { fromDecimal, InvalidMoney, money, toDecimal } from '@minijd/money';
import { optionalText, type Refusal, requiredText } from '@minijd/subgraph';
import type { StoredAttribute, StoredMedia } from '../products/index.ts';
import { isBarcode } from './barcode.ts';
import { type Checks, checkedAttribute } from './check-product.ts';
import type { SkuInput } from './product.input.ts';
import * as refusals from './product.refusals.ts';

export const MOST_SKUS = 200;
const MOST_OPTIONS = 3;
const MOST_CODE = 64;
/** Ten million: amounts of a product stay within the 32 bits of GraphQL's Int. */
const MOST_PRICE = 1_000_000_000;
const MOST_GRAMS = 1_000_000;

/** What a SKU is after a save. */
export interface SkuDraft {
  /** Where it stands in the input; undefined for those that are not in it. */
  place?: number;
  /** Absent for a new one. */
  id?: string;
  code?: string;
  specs: StoredAttribute[];
  priceMinor?: number;
  listPriceMinor?: number | null;
  costMinor?: number | null;
  barcode?: string | null;
  weightGrams: number;
  image: StoredMedia[];
  discontinued: boolean;
}

const pathOf = ({ place }: SkuDraft, field?: string) => [
  'skus',
  ...(place === undefined ? [] : [place, field ?? 'specs']),
];

/** Checks of the fields that are given for a SKU; each writes what it checked into the draft. */
export function skuChecks(given: SkuInput, draft: SkuDraft, media: readonly StoredMedia[]): Checks {
  const at = (field: keyof SkuInput) => pathOf(draft, field);
  const checks: Record<keyof Omit<SkuInput, 'id'>, () => unknown> = {
    code: () => {
      const rule = { max: MOST_CODE, refuse: () => refusals.badCode(at('code')) };
      draft.code = draft.id ? requiredText(given.code ?? '', rule) : (optionalText(given.code, rule) ?? undefined);
    },
    specs: () => {
      if ((given.specs?.length ?? 0) > MOST_OPTIONS) throw refusals.otherOptions(at('specs'));
      draft.specs = (given.specs ?? []).map((one, index) => checkedAttribute(one, [...at('specs'), index]));
    },
    price: () => {
      draft.priceMinor = amount(given.price, 1, () => refusals.badPrice(at('price'), toDecimal(money(MOST_PRICE))));
    },
    listPrice: () => {
      const refuse = () => refusals.badPrice(at('listPrice'), toDecimal(money(MOST_PRICE)));
      draft.listPriceMinor = given.listPrice == null ? null : amount(given.listPrice, 1, refuse);
    },
    cost: () => {
      const refuse = () => refusals.badCost(at('cost'), toDecimal(money(MOST_PRICE)));
      draft.costMinor = given.cost == null ? null : amount(given.cost, 0, refuse);
    },
    barcode: () => {
      const barcode = given.barcode?.replaceAll(/[\s-]/g, '') || null;
      if (barcode && !isBarcode(barcode)) throw refusals.badBarcode(at('barcode'));
      draft.barcode = barcode;
    },
    weightGrams: () => {
      const grams = given.weightGrams ?? 0;
      if (grams < 0 || grams > MOST_GRAMS) throw refusals.badWeight(at('weightGrams'));
      draft.weightGrams = grams;
    },
    pictureKey: () => {
      const picture = media.find(({ key }) => key === given.pictureKey);
      if (given.pictureKey && !picture) throw refusals.badPicture(at('pictureKey'));
      draft.image = picture ? [picture] : [];
    },
    offered: () => {
      draft.discontinued = given.offered === false;
    },
  };
  const wanted = Object.entries(checks).filter(
    ([field]) => given[field as keyof SkuInput] !== undefined || (!draft.id && field === 'price'),
  );
  return Object.fromEntries(wanted.map(([field, check]) => [`skus.${draft.place}.${field}`, check]));
}

function amount(given: string | null | undefined, least: number, refuse: () => Refusal): number {
  try {
    const { minor } = fromDecimal(given ?? '');
    if (minor >= least && minor <= MOST_PRICE) return minor;
  } catch (error) {
    if (!(error instanceof InvalidMoney)) throw error;
  }
  throw refuse();
}

const sameText = (text: string | null | undefined) => text?.toLowerCase() ?? '';
const optionsOf = ({ specs }: SkuDraft) => specs.map(({ nameZh, nameEn }) => [nameZh, nameEn].map(sameText));
const valuesOf = ({ specs }: SkuDraft) =>
  specs.map(({ nameZh, nameEn, valueZh, valueEn }) => [nameZh, nameEn, valueZh, valueEn].map(sameText));

/** Checks of all SKUs of a product together, as they would be after the save. */
export function matrixChecks(
  drafts: readonly SkuDraft[],
  { taken, specsGiven }: { taken: ReadonlySet<string>; specsGiven: boolean },
): Checks {
  const offered = drafts.filter(({ discontinued }) => !discontinued);
  // Imports do not check options: prices of such products can be changed all the same.
  const matrix = specsGiven ? offered : [];
  const first = matrix[0];
  return {
    count: () => {
      if (drafts.length === 0) throw refusals.noSkus();
      if (offered.length > MOST_SKUS) throw refusals.tooMany(['skus'], MOST_SKUS);
    },
    ...eachOf(drafts, 'listPrices', (draft) => {
      const { priceMinor, listPriceMinor } = draft;
      if (listPriceMinor != null && priceMinor !== undefined && listPriceMinor <= priceMinor) {
        throw refusals.lowListPrice(pathOf(draft, 'listPrice'));
      }
    }),
    ...eachOf(matrix, 'options', (draft) => {
      if (first && key(optionsOf(draft)) !== key(optionsOf(first))) throw refusals.otherOptions(pathOf(draft));
    }),
    ...eachOf(
      repeated(matrix, (draft) => key(valuesOf(draft))),
      'values',
      (draft) => {
        throw refusals.sameSpecs(pathOf(draft));
      },
    ),
    ...eachOf(
      [...repeated(drafts, ({ code }) => code), ...drafts.filter(({ code }) => code && taken.has(code))],
      'codes',
      (draft) => {
        throw refusals.takenCode(pathOf(draft, 'code'), draft.code ?? '');
      },
    ),
  };
}

const key = (value: unknown) => JSON.stringify(value);

function eachOf(drafts: readonly SkuDraft[], name: string, check: (draft: SkuDraft) => void): Checks {
  return Object.fromEntries(drafts.map((draft, index) => [`${name}.${index}`, () => check(draft)]));
}

/** Those that come after another with the same key. */
function repeated(drafts: readonly SkuDraft[], keyOf: (draft: SkuDraft) => string | undefined): SkuDraft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const own = keyOf(draft);
    if (own === undefined) return false;
    const known = seen.has(own);
    seen.add(own);
    return known;
  });
}
