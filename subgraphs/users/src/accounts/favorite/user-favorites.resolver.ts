import { Allow, ConnectionArgs, type Page } from '@minijd/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root, registerEnumType } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { User } from '../user/user.entity.ts';
import type { UserRow } from '../user/user.rows.ts';
import { droppedFavoritesOf } from './dropped-favorites.ts';
import { FavoriteConnection } from './favorite.connection.ts';
import { type FavoriteRow, favoritesOf } from './favorite.rows.ts';

enum FavoriteFilter {
  PRICE_DROPPED = 'PRICE_DROPPED',
}

registerEnumType(FavoriteFilter, {
  name: 'FavoriteFilter',
  description: 'Which favourites to list.',
  valuesConfig: {
    PRICE_DROPPED: { description: 'Those for sale that cost less than when they were kept, the largest drop first.' },
  },
});

@ArgsType()
class FavoritesArgs extends ConnectionArgs {
  @Field(() => FavoriteFilter, { nullable: true, description: 'Only these; all, newest first, when absent.' })
  only?: FavoriteFilter | null;
}

@Resolver(() => User)
export class UserFavoritesResolver {
  @Allow('SELF')
  @FieldResolver(() => FavoriteConnection, {
    nullable: true,
    description: 'Their favourites, newest first; for themselves only.',
  })
  favorites(
    @Args(() => FavoritesArgs) { only, ...args }: FavoritesArgs,
    @Root() { id }: UserRow,
    @Ctx() context: UsersContext,
  ): Promise<Page<FavoriteRow>> {
    return only ? droppedFavoritesOf(context, id, args) : favoritesOf(context.db, id, args);
  }
}
