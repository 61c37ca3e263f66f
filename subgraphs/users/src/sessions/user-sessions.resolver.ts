import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { grantedRights } from './granted-rights.ts';
import { Session } from './session.entity.ts';
import { type SessionRow, sessionsByUser } from './session.rows.ts';

@Resolver(() => User)
export class UserSessionsResolver {
  @Allow('SELF', 'user:read')
  @FieldResolver(() => [Session], {
    nullable: true,
    description: 'Where they are signed in, last used first.',
  })
  sessions(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SessionRow[]> {
    return context.load(sessionsByUser, id);
  }

  @Allow('SELF')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether they have only the rights of a buyer until they enable a second factor; for themselves only.',
  })
  async needsSecondFactor(@Root() user: UserRow, @Ctx() context: UsersContext): Promise<boolean> {
    return (await grantedRights(context, user)).role !== user.role;
  }
}
