/** One value per option name: { 颜色: '曜石黑', 版本: '标准版' }. */
export type SkuChoice = Readonly<Record<string, string>>;

export interface ChoosableSku {
  id: string;
  specs: readonly { name: string; value: string }[];
  available: number;
}

export interface SkuOption {
  name: string;
  values: readonly string[];
}

export type ValueState = 'available' | 'soldOut' | 'impossible';

export function choiceOf(sku: ChoosableSku | undefined): SkuChoice {
  return Object.fromEntries(sku?.specs.map(({ name, value }) => [name, value]) ?? []);
}

/** The SKU with exactly these values; undefined while an option is not chosen or there is none. */
export function chosenSku<S extends ChoosableSku>(
  skus: readonly S[],
  options: readonly SkuOption[],
  choice: SkuChoice,
): S | undefined {
  if (options.some(({ name }) => choice[name] === undefined)) return undefined;
  return skus.find((sku) => fits(sku, choice));
}

/** The result of choosing `value` with the other options unchanged. */
export function valueState(
  skus: readonly ChoosableSku[],
  choice: SkuChoice,
  option: string,
  value: string,
): ValueState {
  const candidates = skus.filter((sku) => fits(sku, { ...choice, [option]: value }));
  if (candidates.length === 0) return 'impossible';
  return candidates.some(({ available }) => available > 0) ? 'available' : 'soldOut';
}

/** The new choice; values incompatible with it are replaced by those of the closest SKU. */
export function choose(skus: readonly ChoosableSku[], choice: SkuChoice, option: string, value: string): SkuChoice {
  const wanted = { ...choice, [option]: value };
  if (skus.some((sku) => fits(sku, wanted))) return wanted;
  const [closest] = skus
    .filter((sku) => fits(sku, { [option]: value }))
    .sort((one, other) => rank(other, wanted) - rank(one, wanted));
  return closest ? choiceOf(closest) : choice;
}

function fits(sku: ChoosableSku, choice: SkuChoice): boolean {
  return sku.specs.every(({ name, value }) => choice[name] === undefined || choice[name] === value);
}

/** Closest by shared values, then by availability. */
function rank(sku: ChoosableSku, choice: SkuChoice): number {
  const shared = sku.specs.filter(({ name, value }) => choice[name] === value).length;
  return shared * 2 + (sku.available > 0 ? 1 : 0);
}
