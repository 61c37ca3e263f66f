import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { BeginDataDownloadResolver } from './begin-data-download.resolver.ts';
import { deleteAccount, deleteAccounts } from './delete-account.ts';
import { DeletionObstacleResolver, DeletionObstaclesResolver } from './deletion-obstacles.resolver.ts';
import { RequestAccountDeletionResolver } from './request-account-deletion.resolver.ts';

/** What people may ask of what we know of them: to have it all, and to have it gone. */
export const privacy = defineModule<UsersContext>({
  name: 'privacy',
  resolvers: [
    RequestAccountDeletionResolver,
    DeletionObstaclesResolver,
    DeletionObstacleResolver,
    BeginDataDownloadResolver,
  ],
  jobs: {
    'users.deleteAccounts': { run: deleteAccounts, cron: '*/10 * * * *' },
    'users.deleteAccount': { run: deleteAccount },
  },
});
