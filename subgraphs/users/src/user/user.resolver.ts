import { ConnectionArgs, type Page } from '@minijd/subgraph';
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Address } from '../address/address.entity.ts';
import { type AddressRow, addressesByUser } from '../address/address.rows.ts';
import { FavoriteConnection } from '../favorite/favorite.connection.ts';
import { type FavoriteRow, favoritesOf } from '../favorite/favorite.rows.ts';
import { Session } from '../session/session.entity.ts';
import { type SessionRow, sessionsByUser } from '../session/session.rows.ts';
import type { UsersContext } from '../users-context.ts';
import { User } from './user.entity.ts';
import { type UserRow, userById } from './user.rows.ts';

/** Contact data is for the person and for those who run the shop; others see null. */
function mayContact(context: UsersContext, user: UserRow): boolean {
  const { viewer } = context;
  return context.isSelf(user) || viewer.role === 'ADMIN' || viewer.service !== undefined;
}

@Resolver(() => User)
export class UserResolver {
  @Query(() => User, { nullable: true, description: 'The viewer; null for guests.' })
  me(@Ctx() context: UsersContext): Promise<UserRow | undefined> | undefined {
    const { userId } = context.viewer;
    return userId ? context.load(userById, userId) : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Null for everybody but the person and ADMIN.' })
  email(@Root() user: UserRow, @Ctx() context: UsersContext): string | undefined {
    return mayContact(context, user) ? user.email : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Null for everybody but the person and ADMIN.' })
  phone(@Root() user: UserRow, @Ctx() context: UsersContext): string | null | undefined {
    return mayContact(context, user) ? user.phone : undefined;
  }

  @Authorized('SELF')
  @FieldResolver(() => [Address], {
    nullable: true,
    description: 'Where they receive parcels, the default first; for themselves only.',
  })
  addresses(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<AddressRow[]> {
    return context.load(addressesByUser, id);
  }

  @Authorized('SELF')
  @FieldResolver(() => FavoriteConnection, {
    nullable: true,
    description: 'Products they keep, newest first; for themselves only.',
  })
  favorites(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { id }: UserRow,
    @Ctx() context: UsersContext,
  ): Promise<Page<FavoriteRow>> {
    return favoritesOf(context.db, id, args);
  }

  @Authorized('SELF')
  @FieldResolver(() => [Session], {
    nullable: true,
    description: 'Where they are signed in, last used first; for themselves only.',
  })
  sessions(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SessionRow[]> {
    return context.load(sessionsByUser, id);
  }
}
