import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, isUuid, Payload, Refusable, Refusal, requiredText } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { sendLetter } from '../../letters/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { nameOf, Seller } from './seller.entity.ts';
import { sellerById } from './seller.rows.ts';

@InputType({ description: 'Which shop to suspend, and why.' })
class SuspendSellerInput {
  @Field(() => ID, { description: 'Which shop.' })
  sellerId!: string;

  @Field(() => String, { description: 'Why, for its owner; 500 characters at most.' })
  reason!: string;
}

@ObjectType({ description: 'A shop that was changed.' })
export class SellerPayload extends Payload {
  @Field(() => Seller, { nullable: true, description: 'The shop; null when it was refused.' })
  seller?: Seller;
}

export const unknownSeller = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有这家店铺。', en: 'There is no such shop.' });

const needsReason = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '请写明原因，最多500个字符。', en: 'Say why, in up to 500 characters.' }, [
    'input',
    'reason',
  ]);

@Resolver()
export class SuspendSellerResolver {
  @Allow('seller:suspend')
  @Refusable()
  @Mutation(() => SellerPayload, {
    description:
      'Suspends a shop: orders are refused at once, its goods leave lists and search. Idempotent; the first reason stays.',
  })
  async suspendSeller(
    @Arg('input', () => SuspendSellerInput, { description: 'Which, and why.' }) input: SuspendSellerInput,
    @Ctx() context: UsersContext,
  ) {
    const reason = requiredText(input.reason, { max: 500, lines: true, refuse: needsReason });
    await context.requireRecentPassword();
    return changeStanding(context, input.sellerId, (seller) => seller.suspend(reason));
  }

  @Allow('seller:suspend')
  @Refusable()
  @Mutation(() => SellerPayload, { description: 'Restores a suspended shop; idempotent.' })
  async restoreSeller(
    @Arg('sellerId', () => ID, { description: 'Which shop.' }) id: string,
    @Ctx() context: UsersContext,
  ) {
    await context.requireRecentPassword();
    return changeStanding(context, id, (seller) => seller.restore());
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [ID], { description: 'Which of these sellers are suspended now.' })
  async _suspendedSellers(
    @Arg('ids', () => [ID], { description: 'Sellers.' }) ids: string[],
    @Ctx() { db }: UsersContext,
  ): Promise<string[]> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return [];
    const suspended = db.selectFrom('seller').select('id').where('suspended_at', 'is not', null);
    return (await suspended.where('id', 'in', known).execute()).map(({ id }) => id);
  }
}

/** Checkouts read the row; lists and search get the event. */
async function changeStanding(context: UsersContext, id: string, change: (seller: Seller) => boolean) {
  await context.em.transactional(async (em) => {
    const seller = isUuid(id) ? await em.findOne(Seller, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!seller) throw unknownSeller();
    if (!change(seller)) return;
    await em.flush();
    const { standing, suspendedAt } = seller;
    await context.emit(em, 'users.seller.standingChanged', { sellerId: id, standing, suspended: Boolean(suspendedAt) });
    await notifyOwner(context, em, seller);
  });
  return { seller: await context.load(sellerById, id) };
}

async function notifyOwner(context: UsersContext, em: EntityManager, seller: Seller): Promise<void> {
  const { ownerId, suspendedAt, suspendReason, slug } = seller;
  if (!ownerId) return;
  const shop = { to: { userId: ownerId }, shopName: nameOf(seller) };
  await sendLetter(
    context,
    em,
    suspendedAt
      ? { kind: 'SELLER_SUSPENDED', to: shop.to, data: { shopName: shop.shopName, reason: suspendReason ?? '' } }
      : { kind: 'SELLER_RESTORED', to: shop.to, data: { shopName: shop.shopName, slug } },
  );
}
