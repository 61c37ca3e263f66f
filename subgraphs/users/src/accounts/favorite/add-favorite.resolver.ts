import type { EntityManager } from '@mikro-orm/postgresql';
import { fromDecimal } from '@minijd/money';
import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { FindProductDocument, type FindProductQuery } from '../../calls/catalog.generated.ts';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { lockUser } from '../user/lock-user.ts';
import { Favorite } from './favorite.entity.ts';
import { FavoritePayload } from './favorite.payload.ts';
import { tooManyFavorites, unknownProduct } from './favorite.refusals.ts';
import { countFavorites } from './favorite.rows.ts';

const MAX_FAVORITES = 1000;

type Offer = NonNullable<FindProductQuery['product']>;

/**
 * Keeps a product once, however often it is asked for; one that was removed a while ago comes back as it was. Throws
 * Refusal LIMIT_REACHED.
 */
async function keep(em: EntityManager, userId: string, { id: productId, price, inStock }: Offer): Promise<void> {
  await lockUser(em, userId);
  const known = await em.findOne(Favorite, { userId, productId });
  if (known && !known.removedAt) return;
  const kept = await countFavorites(em.getKysely() as UsersDatabase, userId);
  if (kept >= MAX_FAVORITES) throw tooManyFavorites(MAX_FAVORITES);
  if (known) known.removedAt = null;
  else {
    const { minor: priceMinor } = fromDecimal(price.amount);
    em.persist(Object.assign(new Favorite(), { userId, productId, priceMinor, inStockThen: inStock }));
  }
}

@Resolver()
export class AddFavoriteResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => FavoritePayload, { description: 'Adds a product to the favourites, 1,000 at most; idempotent.' })
  async addFavorite(
    @Arg('productId', () => ID, { description: 'Which product.' }) productId: string,
    @Ctx() context: UsersContext,
  ) {
    const { em, userId } = context;
    // Checked before the transaction: no lock is held while another subgraph is called.
    const { product } = await context.call('catalog', FindProductDocument, { id: productId });
    if (!product) throw unknownProduct();
    await em.transactional((transaction) => keep(transaction, userId, product));
    return { product: { id: product.id } };
  }
}
