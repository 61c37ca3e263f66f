import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { deliverLetter } from './deliver-letter.ts';
import { eraseLetters } from './erase-letters.ts';
import { LetterRecord } from './letter.entity.ts';
import { MailboxResolver } from './mailbox.resolver.ts';
import { orderLetters } from './order-letters.ts';
import { pruneLetters } from './prune-letters.ts';
import { UnsubscribeResolver } from './unsubscribe.resolver.ts';

export const letterEntities = [LetterRecord];

/** Letters by e-mail: recorded in the transaction of the change, sent by a job. */
export const letters = defineModule<UsersContext>({
  name: 'letters',
  entities: letterEntities,
  resolvers: [MailboxResolver, UnsubscribeResolver],
  handles: orderLetters,
  steps: { 'users.account.deleted': eraseLetters },
  jobs: {
    'users.sendLetter': { run: deliverLetter, groupsAtOnce: 4 },
    'users.pruneLetters': { run: pruneLetters, cron: '27 3 * * *' },
  },
});
