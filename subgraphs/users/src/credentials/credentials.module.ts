import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { prepareThread } from './password/password.hash.ts';
import { RateLimit } from './throttle/rate-limit.entity.ts';

export const credentialEntities = [RateLimit];

/** Passwords, and limits for attempts. */
export const credentials = defineModule<UsersContext>({
  name: 'credentials',
  entities: credentialEntities,
  onStart: async () => prepareThread(),
  // The counters of attempts may be in Redis.
  onStop: (context) => context.close(),
});
