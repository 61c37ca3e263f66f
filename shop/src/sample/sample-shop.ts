import { bilingual } from '../bilingual.ts';
import type { BrandRecord, CatalogRecord, LocalizedText, ReviewRecord } from '../import/record.ts';
import { type SampleSeller, sellers } from '../sellers.ts';
import { type SampleWarehouse, warehouses } from '../warehouses.ts';
import { type BrandSlug, brands } from './goods/brands.ts';
import { departments } from './goods/departments.ts';
import type { Department, Shelf } from './goods/good.ts';
import { type DemoPerson, people } from './people.ts';
import { categoryPicture } from './pictures/plan.ts';
import { brandRecord, productRecord } from './product-record.ts';
import { composeReviews } from './reviews/compose-reviews.ts';

export interface SampleCategory {
  slug: string;
  name: LocalizedText;
  parentSlug?: string;
  /** Key of its picture in the media store. */
  iconKey: string;
  /** Place among its siblings. */
  position: number;
}

export interface SampleShop {
  warehouses: readonly SampleWarehouse[];
  sellers: readonly SampleSeller[];
  brands: readonly BrandRecord[];
  /** Parents before their children. */
  categories: readonly SampleCategory[];
  products: CatalogRecord[];
  reviews: ReviewRecord[];
  people: readonly DemoPerson[];
}

/** The whole sample shop; the same for the same `now`, from which "days ago" are counted. */
export function sampleShop(now: Date = new Date()): SampleShop {
  const shelved = departments.flatMap((department) =>
    department.shelves.flatMap((shelf) => shelf.goods.map((good) => ({ department, shelf, good }))),
  );
  return {
    warehouses,
    sellers,
    brands: (Object.keys(brands) as BrandSlug[]).map(brandRecord),
    categories: departments.flatMap(categoriesOf),
    products: shelved.map(({ good, shelf, department }) => productRecord(good, shelf, department, now)),
    reviews: shelved.flatMap(({ good, shelf }) => composeReviews(good, good.theme ?? shelf.theme, now)),
    people,
  };
}

function categoriesOf(department: Department, position: number): SampleCategory[] {
  const children = department.shelves.map((shelf, index) => ({
    ...category(shelf, index),
    parentSlug: department.slug,
  }));
  return [category(department, position), ...children];
}

function category(shelf: Department | Shelf, position: number): SampleCategory {
  return { slug: shelf.slug, name: bilingual(shelf.name), iconKey: categoryPicture(shelf).media.key, position };
}
