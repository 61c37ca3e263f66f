import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { grantedAuthority } from './granted-authority.ts';
import { Session } from './session.entity.ts';
import { type SessionRow, sessionsByUser } from './session.rows.ts';

@Resolver(() => User)
export class UserSessionsResolver {
  @Allow('SELF', 'user:read')
  @FieldResolver(() => [Session], {
    nullable: true,
    description: 'Their sessions, last used first.',
  })
  sessions(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SessionRow[]> {
    return context.load(sessionsByUser, id);
  }

  @Allow('SELF')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether their rights are limited to a buyer's until they enable a second factor; for themselves only.",
  })
  async needsSecondFactor(@Root() user: UserRow, @Ctx() context: UsersContext): Promise<boolean> {
    return (await grantedAuthority(context, user)).role !== user.role;
  }
}
