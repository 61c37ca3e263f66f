import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { sql } from 'kysely';
import type { SecretBox } from '../../credentials/index.ts';
import type { UsersDatabase } from '../../users-context.ts';
import { SigningKey } from './signing-key.entity.ts';

/** How long a process caches its signing key. */
export const CACHED_FOR_MS = 60_000;
/**
 * A new key is published this long before it signs: longer than the gateways' minimum interval between requests for the
 * key set.
 */
const PUBLISHED_BEFORE_MS = 30_000;
/** The clocks of two machines differ by less. */
const CLOCK_SKEW_MS = 60_000;
const DAY_MS = 86_400_000;
const KIND = { kty: 'OKP', crv: 'Ed25519' };

export interface SigningKeyLimits {
  /** How long a key signs before the next one replaces it. */
  signsForDays: number;
  tokenSeconds: number;
}

export interface OpenedKey {
  id: string;
  signsFrom: Date;
  createdAt: Date;
  jwk: JWK;
}

/** The key pairs that sign access tokens: created, rotated, published and deleted. */
export class SigningKeys {
  constructor(
    private readonly db: UsersDatabase,
    private readonly box: SecretBox,
    private readonly limits: SigningKeyLimits,
  ) {}

  /** The public keys that verify tokens, newest first. */
  async published(): Promise<JSONWebKeySet> {
    const rows = await this.#known(this.db);
    return { keys: rows.map(({ id, publicKey: x }) => ({ ...KIND, kid: id, x, alg: 'EdDSA', use: 'sig' })) };
  }

  /** The present signing key: the newest whose time to sign has come; created when there is none. */
  async signing(): Promise<OpenedKey> {
    return (
      signingIn(await this.#opened(this.db)) ??
      this.#locked(async (db) => signingIn(await this.#opened(db)) ?? this.#make(db, 0))
    );
  }

  /**
   * Creates the next key, which signs from half a minute later; the previous one until then. Concurrent rotations
   * create one key.
   */
  rotate(): Promise<OpenedKey> {
    return this.#locked(async (db) => {
      const [newest] = await this.#opened(db);
      return newest && newest.signsFrom.getTime() > Date.now() ? newest : this.#make(db, PUBLISHED_BEFORE_MS);
    });
  }

  /** The same, but only when the newest key is old enough. */
  async rotateWhenDue(): Promise<void> {
    const [newest] = await this.#opened(this.db);
    const due = Date.now() - this.limits.signsForDays * DAY_MS;
    if (!newest || newest.createdAt.getTime() <= due) await this.rotate();
  }

  /** Deletes keys whose last token has expired. */
  async prune(): Promise<void> {
    await this.db
      .deleteFrom('signing_key')
      .where(({ eb, or }) => or([eb('retires_at', '<', new Date()), eb('created_at', '<', this.#oldest())]))
      .execute();
  }

  #locked<Result>(work: (db: UsersDatabase) => Promise<Result>): Promise<Result> {
    return this.db.transaction().execute(async (db) => {
      await sql`select pg_advisory_xact_lock(hashtext('signing keys'))`.execute(db);
      return work(db);
    });
  }

  async #make(db: UsersDatabase, publishedBeforeMs: number): Promise<OpenedKey> {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(privateKey);
    const key = new SigningKey();
    const signsFrom = new Date(key.createdAt.getTime() + publishedBeforeMs);
    await this.#retire(db, signsFrom);
    await db
      .insertInto('signing_key')
      .values({
        ...{ id: key.id, public_key: jwk.x!, sealed_private_key: this.box.seal(jwk.d!) },
        ...{ created_at: key.createdAt, signs_from: signsFrom },
      })
      .execute();
    return { id: key.id, signsFrom, createdAt: key.createdAt, jwk };
  }

  /** Keys encrypted with our secret stop signing soon; their public keys stay until their last token has expired. */
  async #retire(db: UsersDatabase, successorSignsFrom: Date): Promise<void> {
    const ids = (await this.#opened(db)).map(({ id }) => id);
    if (ids.length === 0) return;
    const keptFor = CACHED_FOR_MS + this.limits.tokenSeconds * 1000 + CLOCK_SKEW_MS;
    await db
      .updateTable('signing_key')
      .set({ retires_at: new Date(successorSignsFrom.getTime() + keptFor) })
      .where('id', 'in', ids)
      .where('retires_at', 'is', null)
      .execute();
  }

  async #opened(db: UsersDatabase): Promise<OpenedKey[]> {
    const rows = await this.#known(db);
    return rows.flatMap(({ sealedPrivateKey, publicKey: x, ...row }) => {
      const d = this.box.open(sealedPrivateKey);
      return d ? [{ ...row, jwk: { ...KIND, x, d } }] : [];
    });
  }

  #known(db: UsersDatabase) {
    return db
      .selectFrom('signing_key')
      .select(['id', 'public_key as publicKey', 'sealed_private_key as sealedPrivateKey'])
      .select(['signs_from as signsFrom', 'created_at as createdAt'])
      .where('created_at', '>', this.#oldest())
      .where(({ eb, or }) => or([eb('retires_at', 'is', null), eb('retires_at', '>', new Date())]))
      .orderBy('id', 'desc')
      .execute();
  }

  /** Keys of a lost secret are never retired, so they are deleted by age. */
  #oldest(): Date {
    return new Date(Date.now() - (this.limits.signsForDays + 1) * DAY_MS);
  }
}

function signingIn(newestFirst: readonly OpenedKey[]): OpenedKey | undefined {
  return newestFirst.find(({ signsFrom }) => signsFrom.getTime() <= Date.now());
}
