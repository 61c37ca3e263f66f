import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { ChangeEmailResolver } from './change-email.resolver.ts';
import { OneTimeLink } from './one-time-link.entity.ts';
import { dropLinks, pruneLinks } from './one-time-links.ts';
import { ResetPasswordResolver } from './reset-password.resolver.ts';
import { sendEmailChange, sendPasswordReset, sendVerification } from './send-links.ts';
import { VerifyEmailResolver } from './verify-email.resolver.ts';

export const recoveryEntities = [OneTimeLink];

/** Links in letters that prove addresses and reset forgotten passwords. */
export const recovery = defineModule<UsersContext>({
  name: 'recovery',
  entities: recoveryEntities,
  resolvers: [VerifyEmailResolver, ResetPasswordResolver, ChangeEmailResolver],
  steps: { 'users.account.deleted': (_, em, { userId }) => dropLinks(em.getKysely(), userId) },
  jobs: {
    'users.sendVerification': { run: sendVerification },
    'users.sendPasswordReset': { run: sendPasswordReset },
    'users.sendEmailChange': { run: sendEmailChange },
    'users.pruneLinks': { run: pruneLinks, cron: '37 * * * *' },
  },
});
