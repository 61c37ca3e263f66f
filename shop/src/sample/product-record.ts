import { bilingual } from '../bilingual.ts';
import type { BrandRecord, CatalogRecord, CategoryStep, NamedValue, SkuRecord } from '../import/record.ts';
import { SeededRandom } from '../import/seeded-random.ts';
import { type ColorName, colors } from './colors.ts';
import { type BrandSlug, brands } from './goods/brands.ts';
import type { Choice, Department, Good, Shelf } from './goods/good.ts';
import { type FactName, factNames, type OptionName, optionNames } from './goods/vocabulary.ts';
import { type PlannedPicture, productPictures } from './pictures/plan.ts';
import { weights } from './weights.ts';

const MOST_SKUS = 12;

/** A combination of choices before it has a price in cents and a stock. */
interface Variant {
  color?: ColorName;
  specs: NamedValue[];
  /** Yuan on top of the base price. */
  extra: number;
}

export function productRecord(good: Good, shelf: Shelf, department: Department, now: Date): CatalogRecord {
  const pictures = productPictures(good, shelf);
  return {
    externalId: good.slug,
    source: 'sample',
    slug: good.slug,
    name: bilingual(good.name),
    subtitle: bilingual(good.subtitle),
    description: bilingual(good.text),
    brand: brandRecord(good.brand),
    categoryPath: [department, shelf].map(categoryStep),
    seller: good.seller ?? shelf.seller,
    attributes: facts(good),
    media: pictures.map(({ media }) => media),
    skus: skus(good, pictures, weights[good.theme ?? shelf.theme]),
    soldCount: good.sold,
    createdAt: new Date(now.getTime() - good.age * 86_400_000).toISOString(),
  };
}

export function categoryStep({ slug, name }: { slug: string; name: string }): CategoryStep {
  return { slug, name: bilingual(name) };
}

export function brandRecord(slug: BrandSlug): BrandRecord {
  const name = bilingual(brands[slug]);
  return { slug, name: name.en, nameZh: name['zh-CN'] };
}

function facts(good: Good): NamedValue[] {
  return (Object.entries(good.facts) as [FactName, string][]).map(([fact, value]) => ({
    name: bilingual(factNames[fact]),
    value: bilingual(value),
  }));
}

function skus(good: Good, pictures: PlannedPicture[], weightGrams: number): SkuRecord[] {
  const soldOut = new SeededRandom(`sold-out/${good.slug}`).chance(0.02);
  return made(good, variants(good)).map((variant, index) => {
    const code = `${good.slug}-${String(index + 1).padStart(2, '0')}`.toUpperCase();
    return {
      code,
      specs: variant.specs,
      priceMinor: cents(good.price + variant.extra),
      listPriceMinor: good.was === undefined ? undefined : cents(good.was + variant.extra),
      weightGrams,
      stock: stockFor(code, soldOut),
      mediaKey: (pictures.find(({ color }) => color && color === variant.color) ?? pictures[0])?.media.key,
    };
  });
}

/** Every colour with every choice of every option. */
function variants(good: Good): Variant[] {
  let all: Variant[] = (good.colors ?? [undefined]).map((color) => ({ color, specs: colorSpec(color), extra: 0 }));
  for (const [option, choices] of Object.entries(good.options ?? {}) as [OptionName, readonly Choice[]][]) {
    all = all.flatMap((variant) => choices.map((choice) => chosen(variant, option, choice)));
  }
  return all;
}

function colorSpec(color: ColorName | undefined): NamedValue[] {
  return color ? [{ name: bilingual('颜色 | Color'), value: bilingual(colors[color].name) }] : [];
}

function chosen(variant: Variant, option: OptionName, choice: Choice): Variant {
  const [value, extra] = typeof choice === 'string' ? [choice, 0] : choice;
  const spec = { name: bilingual(optionNames[option]), value: bilingual(value) };
  return { ...variant, specs: [...variant.specs, spec], extra: variant.extra + extra };
}

/** Few makers offer every combination: when there are too many, some were never made. */
function made(good: Good, all: Variant[]): Variant[] {
  const random = new SeededRandom(`made/${good.slug}`);
  const kept = all.map((variant, index) => ({ variant, index, draw: index === 0 ? 0 : random.next() }));
  return kept
    .sort((a, b) => a.draw - b.draw)
    .slice(0, MOST_SKUS)
    .sort((a, b) => a.index - b.index)
    .map(({ variant }) => variant);
}

/** Mostly plenty; some SKUs run low, and a few are gone. */
function stockFor(code: string, soldOut: boolean): SkuRecord['stock'] {
  const random = new SeededRandom(`stock/${code}`);
  const luck = random.next();
  if (soldOut || luck < 0.04) return { BJ: 0, SH: 0, GZ: 0 };
  if (luck < 0.14) return { BJ: random.between(0, 6), SH: random.between(1, 8), GZ: random.between(0, 6) };
  return { BJ: random.between(24, 260), SH: random.between(30, 320), GZ: random.between(18, 240) };
}

function cents(yuan: number): number {
  return Math.round(yuan * 100);
}
