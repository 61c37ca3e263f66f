import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, forbidden, Refusable, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { FormerSellerSlug } from './former-seller-slug.entity.ts';
import { Seller } from './seller.entity.ts';
import { sellerById } from './seller.rows.ts';
import { shopSlug, slugIsTaken } from './seller-slug.ts';
import { SellerPayload, unknownSeller } from './suspend-seller.resolver.ts';

/** Each slug a shop had stays its own: nobody may collect them. */
const MOST_FORMER = 5;

const FIELD = ['slug'];
const refusals = {
  noSlug: () =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': '网址名为3至40个小写字母、数字或连字符。',
        en: 'A slug has 3 to 40 lower-case letters, digits and hyphens.',
      },
      FIELD,
    ),
  taken: () =>
    new Refusal(
      'CONFLICT',
      { 'zh-CN': '这个网址名已被使用，请换一个。', en: 'Another shop has this slug. Choose another.' },
      FIELD,
    ),
  tooMany: () =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `网址名最多更换${MOST_FORMER}次。以前用过的网址名仍可换回。`,
        en: `A shop keeps at most ${MOST_FORMER} former slugs. You can go back to one of yours.`,
      },
      FIELD,
    ),
};

@Resolver()
export class ChangeSlugResolver {
  @Allow('SELLER')
  @Refusable()
  @Mutation(() => SellerPayload, {
    description: "Gives the page of the viewer's shop another address; the one before leads there from then on.",
  })
  async changeShopSlug(
    @Arg('slug', () => String, { description: '3 to 40 lower-case letters, digits and hyphens.' }) typed: string,
    @Ctx() context: UsersContext,
  ) {
    const { sellerId } = context.viewer;
    if (!sellerId) throw forbidden();
    const slug = shopSlug(typed);
    if (!slug) throw refusals.noSlug();
    await context.em.transactional((em) => changeSlug(em, sellerId, slug)).catch(asTaken);
    return { seller: await context.load(sellerById, sellerId) };
  }
}

async function changeSlug(em: EntityManager, id: string, slug: string): Promise<void> {
  const seller = await em.findOne(Seller, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!seller) throw unknownSeller();
  if (seller.slug === slug) return;
  if (await slugIsTaken(em.getKysely(), slug, id)) throw refusals.taken();
  await em.nativeDelete(FormerSellerSlug, { slug, sellerId: id });
  if ((await em.count(FormerSellerSlug, { sellerId: id })) >= MOST_FORMER) throw refusals.tooMany();
  em.persist(Object.assign(new FormerSellerSlug(), { slug: seller.slug, sellerId: id }));
  seller.slug = slug;
}

/** Somebody else took it at the same moment. */
function asTaken(error: unknown): never {
  throw error instanceof UniqueConstraintViolationException ? refusals.taken() : error;
}
