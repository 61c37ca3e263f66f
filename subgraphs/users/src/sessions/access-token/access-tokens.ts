import { ACCESS_TOKEN } from '@minijd/subgraph';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import type { Role } from '../../accounts/index.ts';
import { SecretBox } from '../../credentials/index.ts';
import type { UsersDatabase } from '../../users-context.ts';
import { SigningKey } from './signing-key.entity.ts';

export const ACCESS_TOKEN_SECONDS = 15 * 60;
/** A key signs for a month; its public half stays a day longer, past the end of the last token it signed. */
const SIGNS_FOR_MS = 30 * 86_400_000;
const KNOWN_FOR_MS = SIGNS_FOR_MS + 86_400_000;
const CACHED_FOR_MS = 60_000;
const KIND = { kty: 'OKP', crv: 'Ed25519' };

export interface AccessTokenClaims {
  userId: string;
  sessionId: string;
  role: Role;
  sellerId?: string;
}

interface ActiveKey {
  id: string;
  privateKey: CryptoKey | Uint8Array;
  checkedAt: number;
}

/** Signs access tokens (EdDSA) with the newest key this process can open, and publishes every key still in use. */
export class AccessTokens {
  readonly #box: SecretBox;
  #active: Promise<ActiveKey> | undefined;

  constructor(
    private readonly db: UsersDatabase,
    secret: string,
  ) {
    this.#box = new SecretBox(secret, 'minijd access token keys');
  }

  async sign(claims: AccessTokenClaims): Promise<{ token: string; expiresAt: Date }> {
    const { id, privateKey } = await this.activeKey();
    const now = Math.floor(Date.now() / 1000);
    const { userId, sessionId, role, sellerId } = claims;
    const token = await new SignJWT({ sid: sessionId, role, ...(sellerId && { sellerId }) })
      .setProtectedHeader({ alg: 'EdDSA', kid: id })
      .setSubject(userId)
      .setIssuer(ACCESS_TOKEN.issuer)
      .setAudience(ACCESS_TOKEN.audience)
      .setIssuedAt(now)
      .setExpirationTime(now + ACCESS_TOKEN_SECONDS)
      .sign(privateKey);
    return { token, expiresAt: new Date((now + ACCESS_TOKEN_SECONDS) * 1000) };
  }

  /** The public keys that verify tokens, newest first. */
  async keySet(): Promise<JSONWebKeySet> {
    const rows = await this.#keysSince(Date.now() - KNOWN_FOR_MS);
    const keys = rows.map((row) => ({ ...KIND, kid: row.id, x: row.publicKey, alg: 'EdDSA', use: 'sig' }) as JWK);
    return { keys };
  }

  /** The key to sign with, made when there is none young enough that opens with our secret. */
  async activeKey(): Promise<ActiveKey> {
    const known = await this.#active?.catch(() => undefined);
    if (known && Date.now() - known.checkedAt < CACHED_FOR_MS) return known;
    this.#active = this.#newestKey();
    return this.#active;
  }

  async forgetOldKeys(): Promise<void> {
    const limit = new Date(Date.now() - KNOWN_FOR_MS);
    await this.db.deleteFrom('signing_key').where('created_at', '<', limit).execute();
  }

  async #newestKey(): Promise<ActiveKey> {
    for (const row of await this.#keysSince(Date.now() - SIGNS_FOR_MS)) {
      const d = this.#box.open(row.sealedPrivateKey);
      if (d) return this.#usable(row.id, { ...KIND, x: row.publicKey, d });
    }
    return this.#makeKey();
  }

  async #makeKey(): Promise<ActiveKey> {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(privateKey);
    const key = new SigningKey();
    await this.db
      .insertInto('signing_key')
      .values({
        id: key.id,
        public_key: jwk.x!,
        sealed_private_key: this.#box.seal(jwk.d!),
        created_at: key.createdAt,
      })
      .execute();
    return this.#usable(key.id, jwk);
  }

  async #usable(id: string, jwk: JWK): Promise<ActiveKey> {
    return { id, privateKey: await importJWK(jwk, 'EdDSA'), checkedAt: Date.now() };
  }

  #keysSince(time: number) {
    return this.db
      .selectFrom('signing_key')
      .select(['id', 'public_key as publicKey', 'sealed_private_key as sealedPrivateKey'])
      .where('created_at', '>', new Date(time))
      .orderBy('id', 'desc')
      .execute();
  }
}
