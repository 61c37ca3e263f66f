import { ACCESS_TOKEN, type Permission, type Role } from '@minijd/subgraph';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type KeySet, KeySetUnavailable } from './key-set.ts';
import type { Revocations } from './revocations.ts';

/** The claims of an access token. */
export interface Claims {
  userId: string;
  sessionId?: string;
  role: Role;
  sellerId?: string;
  permissions?: readonly Permission[];
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** The result of a verification; empty when the token is forged. */
export interface VerifiedToken {
  /** Of a valid token. */
  claims?: Claims;
  /** Of a token that was valid but has expired or was revoked. */
  endedSessionId?: string;
}

/** Verifies access tokens (EdDSA JWT). A verified one is cached until it expires: checking costs 0.1 ms. */
export class AccessTokens {
  readonly #verified = new LRUCache<string, Claims>({ max: 10_000 });

  constructor(
    private readonly keys: KeySet,
    private readonly revocations: Revocations,
  ) {}

  /** Throws KeySetUnavailable. */
  async verify(token: string): Promise<VerifiedToken> {
    const claims = this.#verified.get(token) ?? (await this.#check(token));
    if (!claims) return {};
    const ended = claims.expiresAt <= Date.now() || this.revocations.has(claims.sessionId);
    return ended ? { endedSessionId: claims.sessionId } : { claims };
  }

  /** The claims of a token that this shop signed, even when it has expired. */
  async #check(token: string): Promise<Claims | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.keys.keyOf, {
        ...ACCESS_TOKEN,
        algorithms: ['EdDSA', 'Ed25519'],
        requiredClaims: ['sub', 'exp'],
      });
      const claims = claimsOf(payload);
      this.#verified.set(token, claims);
      return claims;
    } catch (error) {
      if (error instanceof KeySetUnavailable) throw error;
      // Checked last: its signature and all other claims are valid.
      return error instanceof errors.JWTExpired ? claimsOf(error.payload) : undefined;
    }
  }
}

function claimsOf(payload: JWTPayload): Claims {
  return {
    userId: String(payload.sub),
    sessionId: payload.sid as string | undefined,
    role: payload.role as Role,
    sellerId: payload.sellerId as string | undefined,
    permissions: payload.permissions as readonly Permission[] | undefined,
    expiresAt: Number(payload.exp) * 1000,
  };
}
