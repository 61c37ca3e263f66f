import { badInput, refusingBadRows } from '@minijd/subgraph';
import { typedText } from '@minijd/text';
import { EmailStanding, normaliseEmail } from '../accounts/index.ts';
import { giveSeller, presentSlugs, Seller } from '../sellers/index.ts';
import { revokeSessions } from '../sessions/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import type { ImportedSeller, ImportedSellerInput } from './import-sellers.resolver.ts';

async function ownerIds(db: UsersDatabase, input: readonly ImportedSellerInput[]): Promise<Map<string, string>> {
  const emails = input.flatMap(({ ownerEmail }) => normaliseEmail(ownerEmail ?? '') ?? []);
  if (emails.length === 0) return new Map();
  const rows = await db
    .selectFrom('user')
    .select(['id', 'email'])
    .where('email', 'in', emails)
    .where('email_standing', '=', EmailStanding.PROVEN)
    .execute();
  return new Map(rows.map(({ id, email }) => [email, id]));
}

/** Adds sellers; a known slug, or one that a shop had before, is updated and keeps its owner unless another one is named. Both owners sign in again. */
export async function importSellers(
  context: UsersContext,
  input: readonly ImportedSellerInput[],
): Promise<ImportedSeller[]> {
  if (input.length === 0) return [];
  const changed: string[] = [];
  const distinct = [...new Map(input.map((seller) => [seller.slug, typed(seller)])).values()];
  const write = async (db: UsersDatabase): Promise<ImportedSeller[]> => {
    const present = await presentSlugs(
      db,
      distinct.map(({ slug }) => slug),
    );
    const now = (slug: string) => present.get(slug) ?? slug;
    const renamed = new Map(distinct.map((seller) => [now(seller.slug), { ...seller, slug: now(seller.slug) }]));
    const upserted = await upsert(db, [...renamed.values()]);
    const owners = await ownerIds(db, distinct);
    for (const { slug, ownerEmail } of distinct) {
      const ownerId = owners.get(normaliseEmail(ownerEmail ?? '') ?? '');
      if (ownerId) changed.push(...(await giveSeller(db, now(slug), ownerId)));
    }
    return distinct.flatMap(({ slug }) => {
      const known = upserted.find((seller) => seller.slug === now(slug));
      return known ? { slug, id: known.id } : [];
    });
  };
  const saved = await refusingBadRows(() => context.em.transactional((transaction) => write(transaction.getKysely())));
  if (changed.length > 0) await revokeSessions(context, { userId: changed });
  return saved;
}

/** The seller with its texts as stored; throws BAD_USER_INPUT for invalid ones. */
function typed(seller: ImportedSellerInput): ImportedSellerInput {
  const checked = (text: string | null | undefined, max: number) => {
    const { text: kept, fault } = typedText(text ?? '', { max, lines: max > 255 });
    if (fault && fault !== 'BLANK') throw badInput(`Seller ${seller.slug} has a text of which ${fault} is true.`);
    return kept ?? null;
  };
  if (typedText(seller.slug, { max: 255 }).text !== seller.slug)
    throw badInput('A slug has 1 to 255 plain characters.');
  if (seller.logo && !isPictureKey(seller.logo)) throw badInput(`Seller ${seller.slug} has a logo that is no picture.`);
  return {
    ...seller,
    ...{ nameZh: checked(seller.nameZh, 255), nameEn: checked(seller.nameEn, 255) },
    descriptionZh: checked(seller.descriptionZh, 5000),
    descriptionEn: checked(seller.descriptionEn, 5000),
  };
}

/** The form of media keys; nothing else may become part of a URL. */
function isPictureKey(key: string): boolean {
  return /^(?:[a-z0-9][\w-]*\/)*[a-z0-9][\w-]*\.(?:avif|webp|png|jpe?g)$/i.test(key) && key.length <= 255;
}

function upsert(db: UsersDatabase, sellers: readonly ImportedSellerInput[]): Promise<ImportedSeller[]> {
  const rows = sellers.map((seller) => {
    const { id, openedAt, followerCount, standing } = new Seller();
    return {
      ...{ id, slug: seller.slug, rating: seller.rating, logo: seller.logo, opened_at: seller.openedAt ?? openedAt },
      ...{ name_zh: seller.nameZh, name_en: seller.nameEn },
      ...{ description_zh: seller.descriptionZh, description_en: seller.descriptionEn },
      ...{ follower_count: followerCount, standing },
    };
  });
  return db
    .insertInto('seller')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet(({ ref, fn }) => ({
        name_zh: ref('excluded.name_zh'),
        name_en: ref('excluded.name_en'),
        description_zh: ref('excluded.description_zh'),
        description_en: ref('excluded.description_en'),
        rating: ref('excluded.rating'),
        logo: fn.coalesce(ref('excluded.logo'), ref('seller.logo')),
      })),
    )
    .returning(['slug', 'id'])
    .execute();
}
