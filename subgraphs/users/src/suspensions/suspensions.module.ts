import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { endDueSuspensions } from './end-due-suspensions.ts';
import { Suspension } from './suspension.entity.ts';
import { SuspensionResolver, UserSuspensionsResolver } from './user-suspensions.resolver.ts';

export const suspensionEntities = [Suspension];

/** Who may not sign in for now, and why. */
export const suspensions = defineModule<UsersContext>({
  name: 'suspensions',
  entities: suspensionEntities,
  resolvers: [UserSuspensionsResolver, SuspensionResolver],
  steps: {
    // What administrators wrote about somebody may say who it was.
    'users.account.deleted': async (_, em, { userId }) =>
      void (await em.nativeUpdate(Suspension, { userId }, { note: null })),
  },
  jobs: { 'users.endSuspensions': { run: endDueSuspensions, cron: '* * * * *' } },
});
