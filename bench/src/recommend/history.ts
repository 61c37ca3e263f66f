type Kind = 'VIEWED' | 'ADDED' | 'BOUGHT';

/** What somebody did with a product, so many days before now. */
export interface Act {
  person: string;
  product: string;
  kind: Kind;
  daysAgo: number;
}

export interface Product {
  id: string;
  category?: string;
  brand?: string;
}

/** What is known of people, and what each of them bought next and did not know before. */
export interface History {
  name: string;
  products: Product[];
  acts: Act[];
  next: Map<string, string>;
}

/** The products that each person knows. */
export function knownBy(acts: readonly Act[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { person, product } of acts) {
    const products = known.get(person) ?? new Set();
    known.set(person, products.add(product));
  }
  return known;
}
