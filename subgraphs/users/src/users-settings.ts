import { randomBytes } from 'node:crypto';
import { secret } from '@minijd/subgraph';
import { z } from 'zod';
import { ACT_FAILPOINTS, LETTER_FAILPOINTS, MESSAGE_FAILPOINTS } from './failpoint.ts';
import { mailSettings, missingMailSettings, supportAddress } from './letters/index.ts';

const attempts = (preset: number) => z.coerce.number('must be a number of attempts').int().min(1).default(preset);

/** Settings of the users subgraph, from the environment. */
export const usersSettings = z
  .object({
    NODE_ENV: z.string().optional(),
    /** In production a mailbox page replaces a mail server only with this. */
    ALLOW_SANDBOX: z.stringbool().default(false),
    /** Encrypts signing keys and secrets of second factors; signs the tokens of known devices. */
    SESSION_SECRET: secret.optional(),
    REDIS_URL: z.url('must be the address of a Redis server').optional(),
    /** Wrong passwords in 15 minutes per network or known device; beyond it, other attempts are delayed. */
    SIGN_IN_LIMIT_PER_ACCOUNT: attempts(10),
    /** Wrong passwords for one account in 15 minutes from all unknown devices together. */
    SIGN_IN_LIMIT_OF_STRANGERS: attempts(100),
    /** Wrong passwords and new accounts in 15 minutes. */
    SIGN_IN_LIMIT_PER_ADDRESS: attempts(100),
    /**
     * The longest delay for unknown devices on an account under attack: shorter than timeouts of people and proxies.
     */
    SIGN_IN_LONGEST_DELAY_MS: z.coerce.number('must be milliseconds').int().min(0).default(5000),
    ...mailSettings,
    LETTER_CRASH_AFTER: z.enum([...LETTER_FAILPOINTS, ...MESSAGE_FAILPOINTS, ...ACT_FAILPOINTS]).optional(),
    /** Where pictures are that people uploaded: in a bucket, else in a folder. */
    MEDIA_DIRECTORY: z.string().default('.minijd/media'),
    S3_ENDPOINT: z.url('must be an address').optional(),
    S3_BUCKET: z.string().optional(),
    S3_ACCESS_KEY: z.string().optional(),
    S3_SECRET_KEY: z.string().optional(),
    S3_REGION: z.string().default('us-east-1'),
    /** How long the owner of an account that is to be deleted can still come back. */
    ACCOUNT_DELETION_DAYS: z.coerce.number('must be a number of days').int().min(0).max(60).default(14),
    /** How long a key signs access tokens before the next one replaces it. */
    SIGNING_KEY_DAYS: z.coerce.number('must be a number of days').int().min(1).max(365).default(30),
    /** Whether administrators without a second factor only have the rights of buyers. */
    ADMIN_SECOND_FACTOR: z.enum(['required', 'optional'], 'must be required or optional').default('optional'),
  })
  .refine(({ NODE_ENV, SESSION_SECRET }) => NODE_ENV !== 'production' || SESSION_SECRET, {
    path: ['SESSION_SECRET'],
    message: 'is required in production',
  })
  .superRefine((given, check) => {
    for (const [name, message] of missingMailSettings(given)) check.addIssue({ code: 'custom', path: [name], message });
  })
  // No default secret: without one, keys last as long as the process, and sessions are refreshed once after a restart.
  .transform((given) => ({
    ...given,
    SESSION_SECRET: given.SESSION_SECRET ?? randomBytes(32).toString('base64url'),
    SUPPORT_EMAIL: supportAddress(given),
  }));

export type UsersSettings = z.infer<typeof usersSettings>;
