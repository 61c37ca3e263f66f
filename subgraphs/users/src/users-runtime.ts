import { type MediaStore, openMediaStore } from '@minijd/media';
import type { RequestContext } from '@minijd/subgraph';
import { postgresStore, redisStore, SecretBox, Throttle, type ThrottleStore } from './credentials/index.ts';
import { type Mail, mailOptions, openMail } from './letters/index.ts';
import { AccessTokens, SignInChallenges } from './sessions/index.ts';
import type { UsersDatabase } from './users-context.ts';
import type { UsersSettings } from './users-settings.ts';

/**
 * The state of the running users subgraph: keys for signing and encryption, counters of attempts, and the connection to
 * the mail server.
 */
export class UsersRuntime {
  readonly accessTokens: AccessTokens;
  readonly challenges: SignInChallenges;
  readonly secondFactorSecrets: SecretBox;
  readonly throttle: Throttle;
  readonly mail: Mail;
  readonly letterBox: SecretBox;
  readonly media: MediaStore;
  readonly #store: ThrottleStore;

  constructor(db: UsersDatabase, settings: UsersSettings, log: RequestContext['log']) {
    this.accessTokens = new AccessTokens(db, {
      secret: settings.SESSION_SECRET,
      signsForDays: settings.SIGNING_KEY_DAYS,
    });
    this.mail = openMail(mailOptions(settings));
    this.media = openMediaStore(settings);
    this.letterBox = new SecretBox(settings.SESSION_SECRET, 'minijd letters');
    this.challenges = new SignInChallenges(settings.SESSION_SECRET);
    this.secondFactorSecrets = new SecretBox(settings.SESSION_SECRET, 'minijd second factors');
    const postgres = postgresStore(db);
    this.#store = settings.REDIS_URL ? redisStore(settings.REDIS_URL, postgres, log) : postgres;
    this.throttle = new Throttle(this.#store, settings.SESSION_SECRET, {
      perAccount: settings.SIGN_IN_LIMIT_PER_ACCOUNT,
      ofStrangers: settings.SIGN_IN_LIMIT_OF_STRANGERS,
      perAddress: settings.SIGN_IN_LIMIT_PER_ADDRESS,
      longestDelayMs: settings.SIGN_IN_LONGEST_DELAY_MS,
    });
  }

  close(): Promise<void> {
    this.mail.close();
    return this.#store.close();
  }
}
