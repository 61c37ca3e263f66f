import { Dictionary } from './dictionary.ts';

/** What facets count of a document. */
export interface ColumnRow {
  number: number;
  /** Slugs, root first. */
  categories: string[];
  brand: string | null;
  seller: string | null;
  priceMinor: number;
  inStock: boolean;
  soldCount: number;
  rating: number | null;
  attributesZh: string[];
  attributesEn: string[];
}

/** An attribute of a product in both languages. Which belong together does not matter: each key is counted once. */
export interface AttributePair {
  zh: string | undefined;
  en: string | undefined;
}

type Column = Uint32Array | Float32Array | Float64Array | Uint8Array;

const IN_STOCK = 1;
const FIRST_ROWS = 1024;

/**
 * The products of the index as columns, by the number of their document: about 38 bytes for each, and 4 for each of
 * its attributes. Counting reads them one after the other, which is faster than sets of products for each value.
 */
export class Columns {
  /** Paths of categories; the first is that of a document that is not there. */
  readonly paths = new Dictionary<string[]>();
  readonly brands = new Dictionary<string | null>();
  readonly sellers = new Dictionary<string | null>();
  readonly attributes = new Dictionary<AttributePair>();
  path = new Uint32Array(FIRST_ROWS);
  brand = new Uint32Array(FIRST_ROWS);
  seller = new Uint32Array(FIRST_ROWS);
  price = new Float64Array(FIRST_ROWS);
  sold = new Uint32Array(FIRST_ROWS);
  /** 0 without reviews. */
  rating = new Float32Array(FIRST_ROWS);
  flags = new Uint8Array(FIRST_ROWS);
  /** Where the attributes of a document begin in `listed`, and how many it has. */
  start = new Uint32Array(FIRST_ROWS);
  length = new Uint32Array(FIRST_ROWS);
  listed = new Uint32Array(FIRST_ROWS * 8);
  /** One more than the highest number. */
  end = 0;
  #used = 0;

  constructor() {
    this.paths.idOf('', () => []);
  }

  get bytes(): number {
    const columns = [
      this.path,
      this.brand,
      this.seller,
      this.price,
      this.sold,
      this.flags,
      this.start,
      this.length,
      this.listed,
    ];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  set(row: ColumnRow): void {
    const { number: at } = row;
    this.#makeRoom(at + 1);
    const path = row.categories.join('/');
    // A document without a category is there as well.
    this.path[at] = this.paths.idOf(`/${path}`, () => row.categories);
    this.brand[at] = this.brands.idOf(row.brand ?? '', () => row.brand);
    this.seller[at] = this.sellers.idOf(row.seller ?? '', () => row.seller);
    this.price[at] = row.priceMinor;
    this.sold[at] = row.soldCount;
    this.rating[at] = row.rating ?? 0;
    this.flags[at] = row.inStock ? IN_STOCK : 0;
    this.#setAttributes(at, row);
  }

  remove(number: number): void {
    if (number < this.end) this.path[number] = 0;
  }

  #setAttributes(at: number, { attributesZh, attributesEn }: ColumnRow): void {
    const count = Math.max(attributesZh.length, attributesEn.length);
    if (count > this.length[at]!) {
      if (this.#used + count > this.listed.length) this.#compact(count);
      this.start[at] = this.#used;
      this.#used += count;
    }
    this.length[at] = count;
    for (let index = 0; index < count; index++) {
      const [zh, en] = [attributesZh[index], attributesEn[index]];
      this.listed[this.start[at]! + index] = this.attributes.idOf(`${zh}\n${en}`, () => ({ zh, en }));
    }
  }

  #makeRoom(rows: number): void {
    this.end = Math.max(this.end, rows);
    if (rows <= this.path.length) return;
    const size = Math.max(rows, Math.ceil(this.path.length * 1.5));
    const larger = <Kind extends Column>(column: Kind): Kind => {
      const grown = new (column.constructor as new (length: number) => Kind)(size);
      grown.set(column);
      return grown;
    };
    this.path = larger(this.path);
    this.brand = larger(this.brand);
    this.seller = larger(this.seller);
    this.price = larger(this.price);
    this.sold = larger(this.sold);
    this.rating = larger(this.rating);
    this.flags = larger(this.flags);
    this.start = larger(this.start);
    this.length = larger(this.length);
  }

  /** Moves the attributes together, without those that documents no longer have, with room for as many as half more. */
  #compact(more: number): void {
    const kept = this.length.subarray(0, this.end).reduce((sum, length) => sum + length, 0);
    const moved = new Uint32Array(Math.ceil((kept + more) * 1.5));
    let used = 0;
    for (let at = 0; at < this.end; at++) {
      const [from, length] = [this.start[at]!, this.length[at]!];
      moved.set(this.listed.subarray(from, from + length), used);
      this.start[at] = used;
      used += length;
    }
    this.listed = moved;
    this.#used = used;
  }
}
