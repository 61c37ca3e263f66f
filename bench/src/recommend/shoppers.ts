import { type Act, type History, knownBy, type Product } from './history.ts';

const DEPARTMENTS = 8;
const CATEGORIES_EACH = 5;
const PRODUCTS_EACH = 50;
const BRANDS_EACH = 12;
const COMPANIONS = 3;
const SHOPPERS = 1500;
const DAYS = 170;
/** How much the categories that a shopper likes attract them. */
const TASTES = [0.5, 0.3, 0.2];

interface Sold extends Product {
  category: string;
  brand: string;
  appeal: number;
  companions: Sold[];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const idOf = (kind: number, number: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/**
 * Shoppers with known tastes: three categories each, a brand in each of them that they prefer, and companions that go
 * with what they bought. They look at three products in a session and buy one in three sessions of ten; in every fifth
 * session they look elsewhere. What they bought last is left out, with the session in which they did.
 */
export function generatedShoppers(): History {
  const random = numbers(15);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const byCategory = goods(random);
  const categories = [...byCategory.keys()];
  const products = [...byCategory.values()].flat();
  const acts: Act[] = [];
  const next = new Map<string, string>();
  for (let number = 0; number < SHOPPERS; number++) {
    const person = idOf(2, number);
    const liked = Array.from(TASTES, () => pick(categories));
    const brands = new Map(liked.map((category) => [category, pick(byCategory.get(category)!).brand]));
    const wanted = (category: string) =>
      weighted(byCategory.get(category)!, random, (one) => one.appeal * (one.brand === brands.get(category) ? 5 : 1));
    const sessions = 8 + Math.floor(random() * 16);
    const days = Array.from({ length: sessions }, () => 1 + random() * (DAYS - 1)).sort((one, other) => other - one);
    const own: { acts: Act[]; bought: string | undefined }[] = days.map((daysAgo) => {
      const category = random() < 0.2 ? pick(categories) : liked[tasteOf(random())]!;
      const seen = Array.from({ length: 3 }, () => wanted(category));
      const act = (product: Sold, kind: Act['kind']): Act => ({ person, product: product.id, kind, daysAgo });
      const done = seen.map((product) => act(product, 'VIEWED'));
      if (random() > 0.35) return { acts: done, bought: undefined };
      const bought = random() < 0.5 ? [seen[0]!, pick(seen[0]!.companions)] : [seen[0]!];
      done.push(...bought.map((product) => act(product, 'BOUGHT')));
      return { acts: done, bought: bought.at(-1)!.id };
    });
    const last = own.findLastIndex(({ bought }) => bought !== undefined);
    const before = own.slice(0, Math.max(last, 0)).flatMap((session) => session.acts);
    acts.push(...before);
    const target = own[last]?.bought;
    if (target && before.length > 5 && !knownBy(before).get(person)?.has(target)) next.set(person, target);
  }
  return { name: 'generated shoppers', products, acts, next };
}

/** Products by category; those of one department go together. */
function goods(random: () => number): Map<string, Sold[]> {
  const byCategory = new Map<string, Sold[]>();
  let number = 0;
  for (let department = 0; department < DEPARTMENTS; department++) {
    const sold: Sold[] = [];
    for (let index = 0; index < CATEGORIES_EACH; index++) {
      const category = `category-${department}-${index}`;
      const products = Array.from({ length: PRODUCTS_EACH }, (_, rank): Sold => {
        const brand = `brand-${department}-${Math.floor(random() * BRANDS_EACH)}`;
        number += 1;
        return { id: idOf(1, number), category, brand, appeal: 1 / (rank + 2) ** 0.8, companions: [] };
      });
      byCategory.set(category, products);
      sold.push(...products);
    }
    for (const product of sold) {
      const others = sold.filter(({ category }) => category !== product.category);
      product.companions = Array.from({ length: COMPANIONS }, () => weighted(others, random, ({ appeal }) => appeal));
    }
  }
  return byCategory;
}

function tasteOf(number: number): number {
  return number < TASTES[0]! ? 0 : number < TASTES[0]! + TASTES[1]! ? 1 : 2;
}

function weighted<Item>(items: readonly Item[], random: () => number, weight: (item: Item) => number): Item {
  let left = random() * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    left -= weight(item);
    if (left <= 0) return item;
  }
  return items.at(-1)!;
}
