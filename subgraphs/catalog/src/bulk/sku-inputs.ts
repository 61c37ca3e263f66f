import { money, toDecimal } from '@minijd/money';
import type { SkuInput } from '../editing/index.ts';
import type { Sku, StoredAttribute, StoredMedia } from '../products/index.ts';
import { BAD_PRICE, BAD_UNITS, BAD_WEIGHT, gramsOf, LOW_LIST_PRICE, priceOf, rateOf, unitsOf } from './amounts.ts';
import type { Problem } from './batch-outcome.ts';
import type { Field, ProductFormat } from './formats/format.ts';
import type { WantedSku } from './formats/wanted-product.ts';

type Fault = Omit<Problem, 'cells'>;

/** What a file says of a SKU, as a save takes it, and the units a new one begins with. */
export interface CheckedSku {
  line: number;
  input: SkuInput;
  units?: number;
}

interface Reading {
  format: ProductFormat;
  rate?: number | null | undefined;
  pictures: ReadonlyMap<string, StoredMedia>;
}

const YES = /^(?:1|true|yes|y|on|是)$/i;
const NO = /^(?:0|false|no|n|off|否)$/i;
const ZERO = /^0*(?:\.0+)?$/;

/** Every value of the row that is given; what is wrong is added to `faults`. */
export function checkedSku(sku: WantedSku, { format, rate, pictures }: Reading, faults: Fault[]): CheckedSku {
  const fault = (field: Field, text: Problem['text'], warning = false) =>
    faults.push({ line: sku.line, text, warning, ...(format.columns[field] && { column: format.columns[field] }) });
  const factor = rateOf(sku.currency, rate);
  if (typeof factor === 'object') fault('currency', factor);
  const amount = (field: 'price' | 'listPrice' | 'cost') => {
    const cell = sku[field];
    if (cell === undefined || typeof factor === 'object' || (field !== 'price' && format.foreign && ZERO.test(cell))) {
      return undefined;
    }
    const minor = field === 'cost' && ZERO.test(cell) ? 0 : priceOf(cell, factor);
    if (minor === undefined) fault(field, BAD_PRICE);
    return minor;
  };
  const [price, cost] = [amount('price'), amount('cost')];
  let listPrice = sku.listPrice === '-' ? null : amount('listPrice');
  if (listPrice != null && price !== undefined && listPrice <= price && format.foreign) {
    fault('listPrice', LOW_LIST_PRICE, true);
    listPrice = undefined;
  }
  const weightGrams = sku.weight === undefined ? undefined : gramsOf(sku.weight, sku.weightUnit);
  if (sku.weight !== undefined && weightGrams === undefined) fault('weight', BAD_WEIGHT);
  const units = sku.stock === undefined ? undefined : unitsOf(sku.stock);
  if (sku.stock !== undefined && units === undefined) fault('stock', BAD_UNITS);
  const known = sku.offered === undefined || YES.test(sku.offered) || NO.test(sku.offered);
  if (!known) fault('offered', { 'zh-CN': '应为 yes 或 no。', en: 'Write yes or no.' });
  const picture = sku.picture === undefined ? undefined : pictures.get(sku.picture)?.key;
  const decimal = (minor: number | null | undefined) => (minor == null ? minor : toDecimal(money(minor)));
  return {
    line: sku.line,
    ...(units !== undefined && { units }),
    input: {
      ...(sku.code !== undefined && { code: sku.code }),
      ...(sku.specs.length > 0 && { specs: sku.specs }),
      ...(price !== undefined && { price: decimal(price)! }),
      ...(listPrice !== undefined && { listPrice: decimal(listPrice) }),
      ...(cost !== undefined && { cost: decimal(cost) }),
      ...(sku.barcode !== undefined && { barcode: sku.barcode }),
      ...(weightGrams !== undefined && { weightGrams }),
      ...(picture !== undefined && { pictureKey: picture }),
      ...(sku.offered !== undefined && { offered: YES.test(sku.offered) }),
    },
  };
}

const VALUES = ['nameZh', 'nameEn', 'valueZh', 'valueEn'] as const;

type Texts = Pick<StoredAttribute, 'nameZh' | 'nameEn' | 'valueZh' | 'valueEn'>;

export const sameAttributes = (one: readonly Texts[], other: readonly Texts[]): boolean =>
  one.length === other.length &&
  one.every((a, at) => VALUES.every((name) => (a[name] ?? '') === (other[at]?.[name] ?? '')));

/** The SKU of the product that a row means: of its code, else with its options. */
export const presentSku = ({ code, specs = [] }: SkuInput, present: readonly Sku[]): Sku | undefined =>
  code ? present.find((sku) => sku.code === code) : present.find((sku) => sameAttributes(sku.specs, specs));

/** Only what differs from the SKU as it is; undefined when nothing does. */
export function changedSku(input: SkuInput, sku: Sku): SkuInput | undefined {
  const decimal = (minor: number | null | undefined) => (minor == null ? null : toDecimal(money(minor)));
  const now: SkuInput = {
    ...{ code: sku.code, price: decimal(sku.priceMinor)!, listPrice: decimal(sku.listPriceMinor) },
    ...{ cost: decimal(sku.costMinor), barcode: sku.barcode ?? null, weightGrams: sku.weightGrams },
    ...{ pictureKey: sku.image[0]?.key ?? null, offered: !sku.discontinued },
  };
  const changed = Object.entries(input).filter(([name, value]) =>
    name === 'specs' ? !sameAttributes(value as StoredAttribute[], sku.specs) : value !== now[name as keyof SkuInput],
  );
  return changed.length > 0 ? { id: sku.id, ...Object.fromEntries(changed) } : undefined;
}
