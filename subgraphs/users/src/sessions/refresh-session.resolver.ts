import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { deliverSession } from './deliver-session.ts';
import { refreshSession, refuseOfSuspended } from './refresh-session.ts';
import { clearAccessCookie, clearRefreshCookie } from './session.cookies.ts';
import { SessionPayload, SessionTransport } from './session.payload.ts';
import { sessionExpired } from './session.refusals.ts';

@InputType({ description: 'Which session to refresh.' })
class RefreshSessionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The refresh token. The COOKIE transport takes it from the cookie when it is absent.',
  })
  refreshToken?: string | null;

  @Field(() => SessionTransport, { defaultValue: SessionTransport.HEADER, description: 'How to keep the session.' })
  transport!: SessionTransport;
}

@Resolver()
export class RefreshSessionResolver {
  @Refusable()
  @Allow('ANYONE')
  @Mutation(() => SessionPayload, {
    description:
      'Exchanges a refresh token for new tokens. Each can be exchanged once; reuse of an old one ends its session.',
  })
  async refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'Which session to refresh.' }) input: RefreshSessionInput,
    @Ctx() context: UsersContext,
  ) {
    // Tokens from an HttpOnly cookie must not be exchanged for tokens in the answer, which scripts can read.
    const cookie = input.transport === SessionTransport.COOKIE ? context.viewer.refreshToken : undefined;
    const refreshToken = input.refreshToken ?? cookie;
    const issued = refreshToken ? await refreshSession(context, refreshToken) : undefined;
    if (issued) return deliverSession(context, issued, input.transport);
    const inCookies = input.transport === SessionTransport.COOKIE;
    // People who are suspended keep the refresh cookie: it opens nothing, and whatever page they load can say why.
    if (inCookies) clearAccessCookie(context);
    if (refreshToken) await refuseOfSuspended(context, refreshToken);
    if (inCookies) clearRefreshCookie(context);
    throw sessionExpired();
  }
}
