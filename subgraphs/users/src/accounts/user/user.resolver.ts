import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { EmailStanding, User } from './user.entity.ts';
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

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether they have proven that the e-mail address is theirs. Null for everybody but them and ADMIN.',
  })
  emailVerified(@Root() user: UserRow, @Ctx() context: UsersContext): boolean | undefined {
    return mayContact(context, user) ? user.emailStanding === EmailStanding.PROVEN : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Null for everybody but the person and ADMIN.' })
  phone(@Root() user: UserRow, @Ctx() context: UsersContext): string | null | undefined {
    return mayContact(context, user) ? user.phone : undefined;
  }
}
