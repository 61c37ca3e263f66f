import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import type { MediaStore } from '@minijd/media';
import { type Locale, RequestContext, type TypedOperation } from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';
import type { Kysely } from 'kysely';
import type { accountEntities } from './accounts/index.ts';
import type { auditEntities } from './audit/index.ts';
import {
  type Attempt,
  type credentialEntities,
  onePasswordPerRequest,
  type SecretBox,
  type Throttle,
} from './credentials/index.ts';
import { type historyEntities, tooManyViews } from './history/index.ts';
import type { letterEntities, Mail } from './letters/index.ts';
import type { messageEntities } from './messages/index.ts';
import type { notificationEntities } from './notifications/index.ts';
import type { partnerEntities } from './partners/index.ts';
import type { permissionEntities } from './permissions/index.ts';
import type { recoveryEntities } from './recovery/index.ts';
import type { secondFactorEntities } from './second-factor/index.ts';
import type { sellerEntities } from './sellers/index.ts';
import {
  type AccessTokens,
  requireRecentPassword,
  type SignInChallenges,
  type sessionEntities,
} from './sessions/index.ts';
import type { suspensionEntities } from './suspensions/index.ts';
import { UsersRuntime } from './users-runtime.ts';
import type { UsersSettings } from './users-settings.ts';

type Entities =
  | typeof accountEntities
  | typeof permissionEntities
  | typeof auditEntities
  | typeof credentialEntities
  | typeof letterEntities
  | typeof recoveryEntities
  | typeof notificationEntities
  | typeof secondFactorEntities
  | typeof suspensionEntities
  | typeof sellerEntities
  | typeof partnerEntities
  | typeof messageEntities
  | typeof historyEntities
  | typeof sessionEntities;

export type UsersDatabase = Kysely<InferClassEntityDB<Entities[number]>>;

const runtimes = new WeakMap<object, UsersRuntime>();

/** What resolvers of the users subgraph get. */
export class UsersContext extends RequestContext {
  /** The person who signed in with this request, and so may see their own data in its answer. */
  signedInAs: string | undefined;
  #hasBroughtPassword = false;
  #hasBroughtCode = false;

  /** The viewer, also when they signed in with this request. */
  override isSelf({ id }: { id: string }): boolean {
    return id === (this.signedInAs ?? this.viewer.userId);
  }

  get db(): UsersDatabase {
    return this.services.em.getKysely();
  }

  get accessTokens(): AccessTokens {
    return this.#runtime.accessTokens;
  }

  get challenges(): SignInChallenges {
    return this.#runtime.challenges;
  }

  get secondFactorSecrets(): SecretBox {
    return this.#runtime.secondFactorSecrets;
  }

  get settings(): UsersSettings {
    return this.services.settings as UsersSettings;
  }

  get throttle(): Throttle {
    return this.#runtime.throttle;
  }

  /** Sends letters. */
  get mail(): Mail {
    return this.#runtime.mail;
  }

  /** Pictures that people uploaded. */
  get media(): MediaStore {
    return this.#runtime.media;
  }

  /** An operation of another subgraph on behalf of a person, in their language; throws SubgraphCallFailed. */
  callFor<Result, Variables extends object>(
    { userId, language }: { userId?: string; language: Locale },
    subgraph: string,
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const { requestId, service } = this.viewer;
    const viewer = { requestId, locale: language, ...(service && { service }), ...(userId && { userId }) };
    return this.services.calls.call(subgraph, operation, variables, viewer);
  }

  /** A request to the gateway as this service; throws when it does not answer. */
  askGateway(request: { query: string; extensions: Record<string, unknown> }): Promise<ExecutionResult> {
    const { requestId, locale } = this.viewer;
    return this.services.calls.ask('gateway', { ...request, viewer: { requestId, locale }, unhurried: true });
  }

  /** Encrypts the data of letters until they are sent. */
  get letterBox(): SecretBox {
    return this.#runtime.letterBox;
  }

  /** Allows one password per operation; with aliases it could otherwise try many. Throws Refusal. */
  refuseSecondPassword(): void {
    if (this.#hasBroughtPassword) throw onePasswordPerRequest();
    this.#hasBroughtPassword = true;
  }

  /** The same for codes of second factors. */
  refuseSecondCode(): void {
    if (this.#hasBroughtCode) throw onePasswordPerRequest();
    this.#hasBroughtCode = true;
  }

  /** For sensitive operations; throws Refusal PASSWORD_REQUIRED unless the session has given the password recently. */
  requireRecentPassword(): Promise<void> {
    return requireRecentPassword(this);
  }

  /** Counts an attempt to authenticate; throws Refusal RATE_LIMITED. */
  beginAttempt(who: 'SESSION' | { name: string } | { device: string }): Promise<Attempt> {
    if (who === 'SESSION') return this.throttle.beginOn(this.viewer.sessionId ?? this.userId);
    if ('device' in who) return this.throttle.beginOn(who.device);
    return this.throttle.begin({ ...who, ipAddress: this.viewer.ipAddress });
  }

  /** Counts a request that opens an account or sends a letter; throws Refusal RATE_LIMITED. */
  countRequest(name: string): Promise<void> {
    return this.throttle.request({ name, ipAddress: this.viewer.ipAddress });
  }

  /** Counts that this request records what was looked at; throws Refusal RATE_LIMITED. */
  async countViews(): Promise<void> {
    if (!(await this.throttle.mayRecordViews(this.viewer))) throw tooManyViews();
  }

  /** Closes what this subgraph opened besides its database. */
  close(): Promise<void> {
    return this.#runtime.close();
  }

  /** Shared by all requests to one running subgraph. */
  get #runtime(): UsersRuntime {
    let runtime = runtimes.get(this.services);
    if (!runtime) {
      runtime = new UsersRuntime(this.db, this.settings, this.log);
      runtimes.set(this.services, runtime);
    }
    return runtime;
  }
}
