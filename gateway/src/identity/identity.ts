import { chooseLocale } from '@minijd/http-server/accepted';
import { VIEWER_HEADER, type Viewer, verifyViewer } from '@minijd/subgraph';
import { parseCookie } from 'cookie';
import type { ClientKind } from '../operations/unknown-operations.ts';
import { looksLikeKey, type SentKey, sentKey } from '../partners/partner-credentials.ts';
import { type PartnerKey, type Partners, PartnersUnavailable } from '../partners/partners.ts';
import type { AccessTokens, Claims, VerifiedToken } from './access-tokens.ts';
import { COOKIES } from './cookies.ts';
import type { GuestTokens } from './guest-token.ts';
import { KeySetUnavailable } from './key-set.ts';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The viewer, and what else the gateway keeps of the credentials. */
export interface Identity {
  viewer: Viewer;
  refreshToken?: string;
  deviceToken?: string;
  /** A service of ours acts on behalf of the viewer. */
  vouchedFor?: boolean;
  /** Of requests with a key of a partner: it runs registered operations only. */
  partner?: { key: PartnerKey; sent: SentKey; client: { name: string; version: string } };
  /** Whose operations it sends; absent for those of our own services and pages. */
  kind?: ClientKind;
  /** As the client calls itself. */
  clientName?: string;
  /** When the access token or key ends, milliseconds since 1970; absent for guests. */
  expiresAt?: number;
  /** Why the access token is invalid; the client is a guest and may only use operations that need no session. */
  refused?: IdentityRefused;
  /** The browser's access token is no longer valid; it should refresh the session. */
  sessionExpired: boolean;
}

/** A request that is not executed because of its credentials; `status` is the HTTP answer. */
export class IdentityRefused extends Error {
  override name = 'IdentityRefused';
  constructor(
    readonly status: 401 | 503,
    readonly code: 'UNAUTHENTICATED' | 'SUBGRAPH_UNAVAILABLE',
    message: string,
  ) {
    super(message);
  }
}

export interface Credentials {
  headers: Headers;
  /** The visitor's, as trusted proxies report it. */
  remoteAddress?: string;
  requestId: string;
  /** Whether a page of the shop sent the request; absent where the gateway is called as a function. */
  ownPage?: boolean;
}

export interface IdentityParts {
  tokens: AccessTokens;
  guests: GuestTokens;
  partners: Partners;
  /** Services sign viewers with it. */
  serviceSecret: string;
}

/** The viewer a service acts on behalf of, with the viewer's rights and none of the service's. */
export function asSomebody({ service: _service, ...viewer }: Viewer): Identity {
  return { viewer, vouchedFor: true, sessionExpired: false };
}

/** Turns credentials into viewers. */
export class Identities {
  constructor(private readonly parts: IdentityParts) {}

  /**
   * Throws IdentityRefused for a wrongly signed viewer, and while no token can be checked. With an invalid token the
   * viewer is a guest, and `refused` is set when it came in the Authorization header. A key of a partner stands for
   * itself: cookies and guests do not count beside it.
   */
  async of({ headers, remoteAddress, requestId, ownPage }: Credentials): Promise<Identity> {
    const signed = text(headers[VIEWER_HEADER]);
    if (signed !== undefined) return this.#vouchedFor(signed);
    const bearer = /^Bearer\s+(.+)$/i.exec(text(headers.authorization) ?? '')?.[1];
    if (bearer && looksLikeKey(bearer)) return this.#partner(bearer, { headers, remoteAddress, requestId });
    const cookies = parseCookie(text(headers.cookie) ?? '');
    const token = bearer ?? cookies[COOKIES.access];
    const { claims, endedSessionId } = token ? await this.#verify(token) : {};
    const refreshToken = cookies[COOKIES.refresh];
    const viewer: Viewer = {
      ...(claims && authorityOf(claims)),
      // An expired token can still end its session.
      sessionId: claims?.sessionId ?? (bearer && endedSessionId),
      guestId: this.parts.guests.verify(text(headers['x-guest-token']) ?? cookies[COOKIES.guest]),
      locale: chooseLocale(cookies[COOKIES.locale], text(headers['accept-language'])),
      ipAddress: remoteAddress,
      userAgent: text(headers['user-agent'])?.slice(0, 300),
      requestId,
    };
    const sessionExpired = !claims && (cookies[COOKIES.access] !== undefined || refreshToken !== undefined);
    const deviceToken = cookies[COOKIES.device];
    const refused = bearer && !claims ? invalidToken() : undefined;
    const client =
      ownPage === undefined ? {} : { kind: kindOf(ownPage, headers), clientName: clientText(headers, 'name', 100) };
    return { viewer, refreshToken, deviceToken, expiresAt: claims?.expiresAt, refused, sessionExpired, ...client };
  }

  /** A viewer that a service of ours acts on behalf of. */
  #vouchedFor(signed: string): Identity {
    const viewer = verifyViewer(signed, { secret: this.parts.serviceSecret, audience: 'gateway' });
    if (!viewer)
      throw new IdentityRefused(401, 'UNAUTHENTICATED', 'The viewer is not signed by a service of this shop.');
    return asSomebody(viewer);
  }

  /** Its owner, without permissions of administrators; no session, so that nothing can be done that needs a password. */
  async #partner(token: string, { headers, remoteAddress, requestId }: Credentials): Promise<Identity> {
    const sent = sentKey(token);
    const key = sent && (await this.parts.partners.keyOf(sent).catch(unavailable));
    if (!sent || !key) throw new IdentityRefused(401, 'UNAUTHENTICATED', 'The API key is invalid, expired or revoked.');
    const { userId, role, sellerId } = key;
    const viewer: Viewer = {
      ...{ userId, role, ...(sellerId && { sellerId }) },
      locale: chooseLocale(undefined, text(headers['accept-language'])),
      ipAddress: remoteAddress,
      userAgent: text(headers['user-agent'])?.slice(0, 300),
      requestId,
    };
    const client = { name: clientText(headers, 'name', 100), version: clientText(headers, 'version', 50) };
    return { viewer, partner: { key, sent, client }, expiresAt: key.expiresAt, sessionExpired: false };
  }

  /** While keys are unavailable, a signed-in person must not silently become a guest. */
  async #verify(token: string): Promise<VerifiedToken> {
    try {
      return await this.parts.tokens.verify(token);
    } catch (error) {
      if (!(error instanceof KeySetUnavailable)) throw error;
      throw new IdentityRefused(503, 'SUBGRAPH_UNAVAILABLE', 'Sign-in cannot be checked now; try again in a moment.');
    }
  }
}

/** A page without cookies has nobody's rights: the explorer asks like that in production. */
function kindOf(ownPage: boolean, { cookie }: Headers): ClientKind {
  return ownPage && cookie !== undefined ? 'storefront' : 'other';
}

/** The viewer of a token, with roles and permissions. */
function authorityOf({ userId, role, sellerId, permissions }: Claims) {
  return { userId, role, sellerId, permissions };
}

function unavailable(error: unknown): never {
  if (!(error instanceof PartnersUnavailable)) throw error;
  throw new IdentityRefused(503, 'SUBGRAPH_UNAVAILABLE', 'Keys cannot be checked now; try again in a moment.');
}

function invalidToken(): IdentityRefused {
  return new IdentityRefused(401, 'UNAUTHENTICATED', 'The access token is invalid or has expired.');
}

/** Of the headers that Apollo's clients send. */
function clientText(headers: Headers, what: 'name' | 'version', longest: number): string {
  return (text(headers[`apollographql-client-${what}`]) ?? '').slice(0, longest);
}

function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
