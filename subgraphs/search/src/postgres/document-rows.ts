import { foldedNames, type ProductDocument } from '../engine/product-document.ts';
import type { SearchDatabase } from '../search-context.ts';
import { similarityQuery, wordVector } from './word-vector.ts';

/** Adds or replaces documents of one generation. */
export async function writeDocuments(
  db: SearchDatabase,
  generation: number,
  documents: ProductDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  await db
    .insertInto('document')
    .values(documents.map((document) => rowOf(generation, document)))
    .onConflict((conflict) =>
      conflict.columns(['generation', 'product_id']).doUpdateSet(({ ref }) => ({
        name_zh: ref('excluded.name_zh'),
        name_en: ref('excluded.name_en'),
        names: ref('excluded.names'),
        words: ref('excluded.words'),
        likeness: ref('excluded.likeness'),
        categories: ref('excluded.categories'),
        category: ref('excluded.category'),
        brand: ref('excluded.brand'),
        seller_id: ref('excluded.seller_id'),
        attributes_zh: ref('excluded.attributes_zh'),
        attributes_en: ref('excluded.attributes_en'),
        price_minor: ref('excluded.price_minor'),
        sold_count: ref('excluded.sold_count'),
        in_stock: ref('excluded.in_stock'),
        rating: ref('excluded.rating'),
        rating_count: ref('excluded.rating_count'),
        created_at: ref('excluded.created_at'),
      })),
    )
    .execute();
}

function rowOf(generation: number, document: ProductDocument) {
  return {
    generation,
    product_id: document.productId,
    name_zh: document.nameZh ?? null,
    name_en: document.nameEn ?? null,
    names: foldedNames(document).join('\n'),
    words: wordVector(document.words),
    likeness: similarityQuery(document.words),
    categories: document.categories,
    category: document.categories.at(-1) ?? null,
    brand: document.brand ?? null,
    seller_id: document.seller,
    attributes_zh: document.attributesZh,
    attributes_en: document.attributesEn,
    price_minor: document.priceMinor,
    sold_count: document.soldCount,
    in_stock: document.inStock,
    rating: document.rating ?? null,
    rating_count: document.ratingCount,
    created_at: document.createdAt,
  };
}
