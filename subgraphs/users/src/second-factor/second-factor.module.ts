import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { BeginSecondFactorResolver } from './begin-second-factor.resolver.ts';
import { RecoveryCode } from './recovery-code.entity.ts';
import { ReplaceRecoveryCodesResolver } from './replace-recovery-codes.resolver.ts';
import { SecondFactor } from './second-factor.entity.ts';
import { SecondFactorResolver } from './second-factor.resolver.ts';

export const secondFactorEntities = [SecondFactor, RecoveryCode];

/** Codes of authenticator apps, and recovery codes. */
export const secondFactors = defineModule<UsersContext>({
  name: 'second-factor',
  entities: secondFactorEntities,
  resolvers: [SecondFactorResolver, BeginSecondFactorResolver, ReplaceRecoveryCodesResolver],
  steps: {
    'users.account.deleted': async (_, em, { userId }) => {
      await em.nativeDelete(SecondFactor, { userId });
      await em.nativeDelete(RecoveryCode, { userId });
    },
  },
});
