import { Allow, ConnectionArgs, type Page } from '@minijd/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { User } from '../user/user.entity.ts';
import type { UserRow } from '../user/user.rows.ts';
import { FavoriteConnection } from './favorite.connection.ts';
import { type FavoriteRow, favoritesOf } from './favorite.rows.ts';

@Resolver(() => User)
export class UserFavoritesResolver {
  @Allow('SELF')
  @FieldResolver(() => FavoriteConnection, {
    nullable: true,
    description: 'Their favourites, newest first; for themselves only.',
  })
  favorites(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { id }: UserRow,
    @Ctx() context: UsersContext,
  ): Promise<Page<FavoriteRow>> {
    return favoritesOf(context.db, id, args);
  }
}
