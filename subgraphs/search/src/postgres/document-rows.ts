import { sql } from 'kysely';
import { addedLengths, type FieldLengths, type Impact, impactsOf } from '../engine/impacts.ts';
import { foldedNames, type ProductDocument } from '../engine/product-document.ts';
import type { Ranking } from '../engine/ranking.ts';
import type { SearchDatabase } from '../search-context.ts';
import { similarityQuery, wordVector } from './word-vector.ts';

/** From here on changes of single products do not move the average length of texts. */
const ENOUGH_TEXTS = 1000;

interface Numbered {
  document: ProductDocument;
  number: number;
  impacts: Impact[];
}

/** Adds or replaces documents of one generation with their postings, in a transaction of the caller. */
export async function writeDocuments(
  db: SearchDatabase,
  { generation, documents, ranking }: { generation: number; documents: ProductDocument[]; ranking: Ranking },
): Promise<void> {
  if (documents.length === 0) return;
  const last = [...new Map(documents.map((document) => [document.productId, document])).values()];
  const { numbers, lengths } = await numbered(db, generation, last);
  const rows = last.map((document) => ({
    document,
    number: numbers.get(document.productId) ?? 0,
    impacts: impactsOf(document, lengths, ranking),
  }));
  await saveDocuments(db, generation, rows);
  await savePostings(db, generation, rows);
}

/** The row of the generation is locked first, so that batches follow each other. */
async function numbered(db: SearchDatabase, generation: number, documents: ProductDocument[]) {
  const { numbers: next, lengths: known } = await db
    .selectFrom('generation')
    .select(['numbers', sql<FieldLengths>`lengths`.as('lengths')])
    .where('id', '=', generation)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const present = await db
    .selectFrom('document')
    .select(['product_id as productId', sql<number>`number`.as('number')])
    .where('generation', '=', generation)
    .where('product_id', '=', sql<string>`any(${documents.map(({ productId }) => productId)}::uuid[])`)
    .where('number', 'is not', null)
    .execute();
  const numbers = new Map(present.map(({ productId, number }) => [productId, number]));
  const added = documents.filter(({ productId }) => !numbers.has(productId));
  for (const [index, { productId }] of added.entries()) numbers.set(productId, next + index);
  const lengths = added.length > 1 || next < ENOUGH_TEXTS ? addedLengths(known, added) : known;
  if (added.length > 0) {
    await sql`update generation set numbers = ${next + added.length}, lengths = ${JSON.stringify(lengths)}::jsonb
      where id = ${generation}`.execute(db);
  }
  return { numbers, lengths };
}

/** Removes the documents of these products with their postings. */
export async function deleteDocuments(db: SearchDatabase, productIds: string[]): Promise<void> {
  await sql`
    with old as (
      delete from document where product_id = any(${productIds}::uuid[]) returning generation, number, words
    )
    delete from posting using (
      select generation, number, word from old, unnest(tsvector_to_array(words)) as word
    ) gone
    where posting.generation = gone.generation and posting.word = gone.word collate "C"
      and posting.number = gone.number`.execute(db);
}

async function savePostings(db: SearchDatabase, generation: number, rows: Numbered[]): Promise<void> {
  const postings = rows.flatMap(({ number, impacts }) => impacts.map((impact) => ({ number, ...impact })));
  const column = <Key extends keyof (typeof postings)[number]>(key: Key) => postings.map((posting) => posting[key]);
  // What is as it was is not written again: most changes are of prices and stock.
  await sql`
    insert into posting (generation, word, number, impact, main, behind, brand)
    select ${generation}, * from unnest(${column('word')}::text[], ${column('number')}::int[],
      ${column('impact')}::real[], ${column('main')}::bool[], ${column('behind')}::bool[], ${column('brand')}::real[])
    on conflict (generation, number, word) do update
      set impact = excluded.impact, main = excluded.main, behind = excluded.behind, brand = excluded.brand
      where (posting.impact, posting.main, posting.behind, posting.brand)
        is distinct from (excluded.impact, excluded.main, excluded.behind, excluded.brand)`.execute(db);
}

async function saveDocuments(db: SearchDatabase, generation: number, rows: Numbered[]): Promise<void> {
  await deleteLeftWords(db, generation, rows);
  await db
    .insertInto('document')
    .values(rows.map((row) => rowOf(generation, row)))
    .onConflict((conflict) =>
      conflict.columns(['generation', 'product_id']).doUpdateSet(({ ref }) => ({
        number: ref('excluded.number'),
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

/** Postings of words that a product no longer has; its document still has the old ones. */
async function deleteLeftWords(db: SearchDatabase, generation: number, rows: Numbered[]): Promise<void> {
  const kept = rows.map(({ document: { productId }, impacts }) => ({
    productId,
    words: impacts.map(({ word }) => word),
  }));
  await sql`
    delete from posting using (
      select number, word from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept ("productId" uuid, words jsonb)
      join document on generation = ${generation} and product_id = "productId"
      cross join unnest(tsvector_to_array(document.words)) as word
      where not kept.words ? word
    ) gone
    where generation = ${generation} and posting.word = gone.word collate "C" and posting.number = gone.number`.execute(
    db,
  );
}

function rowOf(generation: number, { document, number, impacts }: Numbered) {
  return {
    ...{ generation, number },
    product_id: document.productId,
    name_zh: document.nameZh ?? null,
    name_en: document.nameEn ?? null,
    names: foldedNames(document).join('\n'),
    words: wordVector(document, impacts),
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
