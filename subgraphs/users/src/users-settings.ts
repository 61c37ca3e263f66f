import { randomBytes } from 'node:crypto';
import { secret } from '@minijd/subgraph';
import { z } from 'zod';
import { LETTER_FAILPOINTS, mailSettings, missingMailSettings } from './letters/index.ts';

const attempts = (preset: number) => z.coerce.number('must be a number of attempts').int().min(1).default(preset);

/** Settings of the users subgraph, from the environment. */
export const usersSettings = z
  .object({
    NODE_ENV: z.string().optional(),
    /** Production has a mailbox page instead of a mail server only where this says so. */
    ALLOW_SANDBOX: z.stringbool().default(false),
    /** Seals the keys that sign access tokens and the secrets of second factors; signs the tokens of known devices. */
    SESSION_SECRET: secret.optional(),
    REDIS_URL: z.url('must be the address of a Redis server').optional(),
    /** Wrong passwords in 15 minutes from one network or known device; from as many on, all others wait longer. */
    SIGN_IN_LIMIT_PER_ACCOUNT: attempts(10),
    /** Wrong passwords for one account in 15 minutes from all devices together that it does not know. */
    SIGN_IN_LIMIT_OF_STRANGERS: attempts(100),
    /** Wrong passwords and new accounts in 15 minutes. */
    SIGN_IN_LIMIT_PER_ADDRESS: attempts(100),
    /** Strangers to an account that is guessed at wait so long at most: less than people and proxies wait. */
    SIGN_IN_LONGEST_DELAY_MS: z.coerce.number('must be milliseconds').int().min(0).default(5000),
    ...mailSettings,
    LETTER_CRASH_AFTER: z.enum(LETTER_FAILPOINTS).optional(),
    /** How long a key signs access tokens before the next one takes over. */
    SIGNING_KEY_DAYS: z.coerce.number('must be a number of days').int().min(1).max(365).default(30),
    /** Whether administrators have only the rights of buyers until they have a second factor. */
    ADMIN_SECOND_FACTOR: z.enum(['required', 'optional'], 'must be required or optional').default('optional'),
  })
  .refine(({ NODE_ENV, SESSION_SECRET }) => NODE_ENV !== 'production' || SESSION_SECRET, {
    path: ['SESSION_SECRET'],
    message: 'is required in production',
  })
  .superRefine((given, check) => {
    for (const [name, message] of missingMailSettings(given)) check.addIssue({ code: 'custom', path: [name], message });
  })
  // There is no default secret: without one, keys live as long as the process, and people refresh once after a restart.
  .transform((given) => ({ ...given, SESSION_SECRET: given.SESSION_SECRET ?? randomBytes(32).toString('base64url') }));

export type UsersSettings = z.infer<typeof usersSettings>;
