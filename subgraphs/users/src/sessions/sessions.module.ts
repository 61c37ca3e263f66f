import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { KeySetResolver } from './access-token/key-set.resolver.ts';
import { SigningKey } from './access-token/signing-key.entity.ts';
import { AuthorityResolver } from './authority.resolver.ts';
import { ChangePasswordResolver } from './change-password.resolver.ts';
import { ConfirmPasswordResolver } from './confirm-password.resolver.ts';
import { ConfirmSignInResolver } from './confirm-sign-in.resolver.ts';
import { DisableSecondFactorResolver } from './disable-second-factor.resolver.ts';
import { EnableSecondFactorResolver } from './enable-second-factor.resolver.ts';
import { eraseSessions } from './erase-sessions.ts';
import { pruneSessions } from './prune-sessions.ts';
import { RefreshSessionResolver } from './refresh-session.resolver.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { RevokeOtherSessionsResolver } from './revoke-other-sessions.resolver.ts';
import { RevokeSessionResolver } from './revoke-session.resolver.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { Session } from './session.entity.ts';
import { SessionResolver } from './session.resolver.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { SignOutResolver } from './sign-out.resolver.ts';
import { SignUpResolver } from './sign-up.resolver.ts';
import { UserSessionsResolver } from './user-sessions.resolver.ts';

export const sessionEntities = [Session, RefreshToken, SigningKey];

/** Sessions and their tokens. */
export const sessions = defineModule<UsersContext>({
  name: 'sessions',
  entities: sessionEntities,
  resolvers: [
    UserSessionsResolver,
    SignUpResolver,
    SignInResolver,
    ConfirmSignInResolver,
    RefreshSessionResolver,
    SignOutResolver,
    RevokeSessionResolver,
    RevokeOtherSessionsResolver,
    SessionResolver,
    ChangePasswordResolver,
    ConfirmPasswordResolver,
    EnableSecondFactorResolver,
    DisableSecondFactorResolver,
    KeySetResolver,
    AuthorityResolver,
  ],
  handles: {
    // Their present tokens have the role USER.
    'users.seller.approved': async ({ data }, context) =>
      void (await revokeSessions(context, { userId: data.ownerId })),
  },
  steps: { 'users.account.deleted': eraseSessions },
  jobs: {
    'users.rotateKeys': { run: (_, { accessTokens }) => accessTokens.keys.rotateWhenDue(), cron: '7 * * * *' },
    'users.pruneSessions': { run: pruneSessions, cron: '17 3 * * *' },
  },
  onStart: async ({ accessTokens }) => void (await accessTokens.activeKey()),
});
