import { ACCESS_TOKEN, type Permission } from '@minijd/subgraph';
import { type CryptoKey, importJWK, SignJWT } from 'jose';
import type { Role } from '../../accounts/index.ts';
import { SecretBox } from '../../credentials/index.ts';
import type { UsersDatabase } from '../../users-context.ts';
import { CACHED_FOR_MS, SigningKeys } from './signing-keys.ts';

export const ACCESS_TOKEN_SECONDS = 15 * 60;

export interface AccessTokenClaims {
  userId: string;
  sessionId: string;
  role: Role;
  sellerId?: string;
  permissions: readonly Permission[];
}

interface ActiveKey {
  id: string;
  privateKey: CryptoKey | Uint8Array;
  checkedAt: number;
}

/** Signs access tokens (EdDSA) with the newest key that this process can open. */
export class AccessTokens {
  readonly keys: SigningKeys;
  #active: Promise<ActiveKey> | undefined;

  constructor(db: UsersDatabase, { secret, signsForDays }: { secret: string; signsForDays: number }) {
    const box = new SecretBox(secret, 'minijd access token keys');
    this.keys = new SigningKeys(db, box, { signsForDays, tokenSeconds: ACCESS_TOKEN_SECONDS });
  }

  async sign(claims: AccessTokenClaims): Promise<{ token: string; expiresAt: Date }> {
    const { id, privateKey } = await this.activeKey();
    const now = Math.floor(Date.now() / 1000);
    const { userId, sessionId, role, sellerId, permissions } = claims;
    const token = await new SignJWT({
      ...{ sid: sessionId, role, ...(sellerId && { sellerId }) },
      ...(permissions.length > 0 && { permissions }),
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: id })
      .setSubject(userId)
      .setIssuer(ACCESS_TOKEN.issuer)
      .setAudience(ACCESS_TOKEN.audience)
      .setIssuedAt(now)
      .setExpirationTime(now + ACCESS_TOKEN_SECONDS)
      .sign(privateKey);
    return { token, expiresAt: new Date((now + ACCESS_TOKEN_SECONDS) * 1000) };
  }

  /** The signing key; reloaded each minute. */
  async activeKey(): Promise<ActiveKey> {
    const known = await this.#active?.catch(() => undefined);
    if (known && Date.now() - known.checkedAt < CACHED_FOR_MS) return known;
    this.#active = this.#readKey();
    return this.#active;
  }

  async #readKey(): Promise<ActiveKey> {
    const checkedAt = Date.now();
    const { id, jwk } = await this.keys.signing();
    return { id, privateKey: await importJWK(jwk, 'EdDSA'), checkedAt };
  }
}
