import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { Session } from './session.entity.ts';
import { type SessionRow, sessionsByUser } from './session.rows.ts';

@Resolver(() => User)
export class UserSessionsResolver {
  @Authorized('SELF')
  @FieldResolver(() => [Session], {
    nullable: true,
    description: 'Where they are signed in, last used first; for themselves only.',
  })
  sessions(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SessionRow[]> {
    return context.load(sessionsByUser, id);
  }
}
