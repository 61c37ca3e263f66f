import { blurOf, colourOf, drawAhead } from '@minijd/media';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../../catalog-context.ts';
import { asJson } from '../../json-value.ts';
import type { StoredMedia } from './media.type.ts';

/** Has the pictures of products drawn in the background, once this transaction is committed. */
export async function drawLater(
  productIds: readonly string[],
  db: CatalogDatabase,
  { bus }: CatalogContext,
): Promise<void> {
  for (const productId of productIds) await bus.send(db, 'catalog.drawPictures', { productId });
}

/** Draws what pages show of a product's pictures, and keeps how each looks blurred. Repeating it draws nothing. */
export async function drawPictures({ productId }: { productId: string }, context: CatalogContext): Promise<void> {
  const { db, media: store } = context;
  const row = await db.selectFrom('product').select('media').where('id', '=', productId).executeTakeFirst();
  const looks = new Map<string, Pick<StoredMedia, 'blur' | 'placeholder'>>();
  for (const { key, blur } of row?.media ?? []) {
    if (!(await drawAhead(store, key)) || blur) continue;
    const original = await store.get(key);
    if (!original) continue;
    const drawn = await blurOf(original.bytes);
    looks.set(key, { blur: drawn, placeholder: colourOf(drawn) });
  }
  if (looks.size > 0) await context.transaction((transaction) => keepLooks(productId, looks, transaction));
}

/** With the product locked: its pictures may have been changed meanwhile. */
async function keepLooks(
  productId: string,
  looks: ReadonlyMap<string, Pick<StoredMedia, 'blur' | 'placeholder'>>,
  db: CatalogDatabase,
): Promise<void> {
  const product = await db
    .selectFrom('product')
    .select('media')
    .where('id', '=', productId)
    .forUpdate()
    .executeTakeFirst();
  if (!product) return;
  const looking = (media: readonly StoredMedia[]) => media.map((one) => ({ ...one, ...looks.get(one.key) }));
  await db
    .updateTable('product')
    .set({ media: asJson(looking(product.media)) })
    .where('id', '=', productId)
    .execute();
  const skus = await db.selectFrom('sku').select(['id', 'image']).where('product_id', '=', productId).execute();
  const changed = skus.filter(({ image }) => image.some(({ key }) => looks.has(key)));
  if (changed.length === 0) return;
  const rows = changed.map(({ id, image }) => ({ id, image: looking(image) }));
  await sql`
    update sku set image = row.image
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, image jsonb)
    where sku.id = row.id`.execute(db);
}
