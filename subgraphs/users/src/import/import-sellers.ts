import { giveSeller } from '../seller/give-seller.ts';
import { Seller } from '../seller/seller.entity.ts';
import { revokeSessions } from '../session/revoke-sessions.ts';
import { normaliseEmail } from '../user/email.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import type { ImportedSeller, ImportedSellerInput } from './import-sellers.resolver.ts';

async function ownerIds(db: UsersDatabase, input: readonly ImportedSellerInput[]): Promise<Map<string, string>> {
  const emails = input.flatMap(({ ownerEmail }) => normaliseEmail(ownerEmail ?? '') ?? []);
  if (emails.length === 0) return new Map();
  const rows = await db.selectFrom('user').select(['id', 'email']).where('email', 'in', emails).execute();
  return new Map(rows.map(({ id, email }) => [email, id]));
}

/** Adds sellers; a known slug is updated and keeps its owner unless another one is named. Both owners sign in again. */
export async function importSellers(
  context: UsersContext,
  input: readonly ImportedSellerInput[],
): Promise<ImportedSeller[]> {
  if (input.length === 0) return [];
  const changed: string[] = [];
  const saved = await context.em.transactional(async (transaction) => {
    const db: UsersDatabase = transaction.getKysely();
    const distinct = [...new Map(input.map((seller) => [seller.slug, seller])).values()];
    const upserted = await upsert(db, distinct);
    const owners = await ownerIds(db, distinct);
    for (const { slug, ownerEmail } of distinct) {
      const ownerId = owners.get(normaliseEmail(ownerEmail ?? '') ?? '');
      if (ownerId) changed.push(...(await giveSeller(db, slug, ownerId)));
    }
    return upserted;
  });
  if (changed.length > 0) await revokeSessions(context, { userId: changed });
  return saved;
}

function upsert(db: UsersDatabase, sellers: readonly ImportedSellerInput[]): Promise<ImportedSeller[]> {
  const rows = sellers.map((seller) => ({
    ...{ id: new Seller().id, slug: seller.slug, rating: seller.rating },
    ...{ name_zh: seller.nameZh, name_en: seller.nameEn },
    ...{ description_zh: seller.descriptionZh, description_en: seller.descriptionEn },
  }));
  return db
    .insertInto('seller')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet(({ ref }) => ({
        name_zh: ref('excluded.name_zh'),
        name_en: ref('excluded.name_en'),
        description_zh: ref('excluded.description_zh'),
        description_en: ref('excluded.description_en'),
        rating: ref('excluded.rating'),
      })),
    )
    .returning(['slug', 'id'])
    .execute();
}
