import type { Shape } from './shape/shape.ts';

/** Adds as many imports of the shop at `slug`, each with as many problems; returns the last one. */
export async function keepImports({ database }: Shape, slug: string, count: number): Promise<string> {
  const rows = await database.sql<{ id: string }>(
    `insert into catalog.bulk_import
       (id, seller_id, started_by, kind, folder, file_name, language, trial, status, columns, problem_count, created_at)
     select uuidv7(), seller.id, seller.id, 'PRICES', 'uploads/' || gen_random_uuid(), 'prices.csv', 'en', true, 'DONE',
       '["code", "price"]', $2::int, now()
     from users.seller, generate_series(1, $2::int) where slug = $1 returning id`,
    [slug, count],
  );
  await database.sql(
    `insert into catalog.bulk_problem (id, import_id, line, text_zh, text_en, warning, cells)
     select uuidv7(), id, line, '没有价格', 'It has no price.', false, '["code", ""]'
     from unnest($1::uuid[]) as id, generate_series(1, $2::int) as line`,
    [rows.map(({ id }) => id), count],
  );
  return rows.at(-1)!.id;
}
