import { Allow } from '@minijd/subgraph';
import { Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { ACCESS_TOKEN_SECONDS } from './access-token/access-tokens.ts';
import { deviceOf } from './device.ts';
import { Session } from './session.entity.ts';
import type { SessionRow } from './session.rows.ts';

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is the present session.' })
  current(@Root() { id }: SessionRow, @Ctx() { viewer }: UsersContext): boolean {
    return id === viewer.sessionId;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The browser or app: “Chrome”; null when it cannot be told.',
  })
  browser(@Root() { userAgent }: SessionRow): string | undefined {
    return deviceOf(userAgent).browser;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it runs on: “Windows”; null when it cannot be told.',
  })
  system(@Root() { userAgent }: SessionRow): string | undefined {
    return deviceOf(userAgent).system;
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [ID], { description: 'Revoked sessions whose access tokens may not have expired yet.' })
  async _revokedSessions(@Ctx() { db }: UsersContext): Promise<string[]> {
    const since = new Date(Date.now() - ACCESS_TOKEN_SECONDS * 1000);
    const rows = await db.selectFrom('session').select('id').where('revoked_at', '>', since).execute();
    return rows.map(({ id }) => id);
  }
}
