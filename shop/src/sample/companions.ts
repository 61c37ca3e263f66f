/** What people buy with things of a category, by its slug. */
const GOES_WITH: Readonly<Record<string, readonly string[]>> = {
  smartphones: ['power', 'sound'],
  wearables: ['smartphones', 'fitness-rides'],
  power: ['smartphones', 'lighting'],
  'desk-phones': ['stationery', 'lighting'],
  laptops: ['peripherals', 'bags'],
  desktops: ['peripherals', 'screens'],
  peripherals: ['storage-media', 'laptops'],
  'storage-media': ['peripherals', 'cameras'],
  sound: ['instruments', 'smartphones'],
  cameras: ['storage-media', 'bags'],
  screens: ['gaming-optics', 'sound'],
  'gaming-optics': ['screens', 'sound'],
  furniture: ['lighting', 'clocks'],
  lighting: ['furniture', 'clocks'],
  clocks: ['furniture', 'lighting'],
  cleaning: ['personal-care', 'cookware'],
  plants: ['tools', 'lighting'],
  tools: ['plants', 'cleaning'],
  'tea-coffee': ['tableware', 'bakery-drinks'],
  cookware: ['tableware', 'vegetables-pantry'],
  tableware: ['cookware', 'tea-coffee'],
  tops: ['bottoms-dresses', 'accessories'],
  'bottoms-dresses': ['tops', 'shoes'],
  accessories: ['tops', 'bags'],
  shoes: ['bottoms-dresses', 'fitness-rides'],
  bags: ['accessories', 'shoes'],
  'makeup-care': ['personal-care', 'jewelry'],
  'personal-care': ['makeup-care', 'cleaning'],
  jewelry: ['makeup-care', 'accessories'],
  'balls-rackets': ['shoes', 'outdoors'],
  'fitness-rides': ['balls-rackets', 'wearables'],
  outdoors: ['bags', 'balls-rackets'],
  fruit: ['vegetables-pantry', 'bakery-drinks'],
  'vegetables-pantry': ['meat-seafood', 'fruit'],
  'meat-seafood': ['vegetables-pantry', 'bakery-drinks'],
  'bakery-drinks': ['fruit', 'tea-coffee'],
  books: ['stationery', 'tea-coffee'],
  stationery: ['books', 'lighting'],
  toys: ['books', 'stationery'],
  instruments: ['books', 'sound'],
};

interface Sold {
  productId: string;
  category: string;
}

const known = new WeakMap<readonly Sold[], ReadonlyMap<string, readonly Sold[]>>();

/** Which few products each product is mostly bought with; `goods` are sorted by how well they sell. */
export function companionsOf<Goods extends Sold>(goods: readonly Goods[]): ReadonlyMap<string, readonly Goods[]> {
  const companions = known.get(goods) ?? found(goods);
  known.set(goods, companions);
  return companions as ReadonlyMap<string, readonly Goods[]>;
}

function found<Goods extends Sold>(goods: readonly Goods[]): ReadonlyMap<string, readonly Goods[]> {
  const byCategory = Map.groupBy(goods, ({ category }) => category);
  return new Map(
    goods.map((one) => {
      const place = byCategory.get(one.category)!.indexOf(one);
      const companions = (GOES_WITH[one.category] ?? []).flatMap((category) => {
        const others = byCategory.get(category) ?? [];
        return others[place % Math.min(3, others.length)] ?? [];
      });
      return [one.productId, companions];
    }),
  );
}
