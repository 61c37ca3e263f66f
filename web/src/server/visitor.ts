import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type Caller, callerOf, type ProcessLog } from '@minijd/http-server';
import { chooseLocale } from '@minijd/http-server/accepted';
import { parseCookie } from 'cookie';
import { refusalIn } from '../features/session/session-refusal.ts';
import type { RefreshSessionMutation } from '../graphql/generated/types.ts';
import { type GraphqlResponse, RATE_LIMITED } from '../graphql/result.ts';
import type { PageOperation } from '../graphql/server-runtime.ts';
import { LOCALE_COOKIE } from '../i18n/locale.ts';
import { type PageSettings, THEME_COOKIE, toTheme } from '../page/page.ts';
import { applySetCookies } from './cookies.ts';
import type { GraphQLExecutor } from './executor.ts';

const ACCESS_COOKIE = 'minijd_access';
const REFRESH_COOKIE = 'minijd_refresh';
const GUEST_COOKIE = 'minijd_guest';
/** Longer than the gateway's 3 s for a subgraph, so that pages get the data of the others. */
const QUERY_TIMEOUT_MS = 5_000;
/** A refresh token works once: abandoning the answer would lose the session. */
const REFRESH_TIMEOUT_MS = 8_000;

/** The visitor of a rendered page: runs operations as them and collects cookies for the response. */
export class Visitor {
  readonly setCookies: string[] = [];
  /** Retry-After in seconds, when an operation of the page was rate limited. */
  retryAfter: number | undefined;
  readonly #execute: GraphQLExecutor;
  readonly #caller: Caller;
  #refusal: string | undefined;
  #headers: IncomingHttpHeaders;

  private constructor(
    execute: GraphQLExecutor,
    request: IncomingMessage,
    private readonly log: ProcessLog,
  ) {
    this.#execute = execute;
    this.#headers = request.headers;
    this.#caller = callerOf(request);
  }

  /** Refreshes the session first, by `refreshSession`, when only the refresh cookie is left. */
  static async arrive(
    execute: GraphQLExecutor,
    request: IncomingMessage,
    { refreshSession, log }: { refreshSession: PageOperation; log: ProcessLog },
  ): Promise<Visitor> {
    const visitor = new Visitor(execute, request, log);
    const cookies = parseCookie(request.headers.cookie ?? '');
    if (cookies[ACCESS_COOKIE] === undefined && cookies[REFRESH_COOKIE] !== undefined) {
      const { data } = await visitor.#run(refreshSession, REFRESH_TIMEOUT_MS);
      visitor.#refusal = refusalIn(data as RefreshSessionMutation | null | undefined);
    }
    return visitor;
  }

  /** Never rejects: a page is rendered with the data that arrived within a timeout. */
  execute = (operation: PageOperation): Promise<GraphqlResponse> => this.#run(operation, QUERY_TIMEOUT_MS);

  async #run(operation: PageOperation, limitMs: number): Promise<GraphqlResponse> {
    try {
      const { address: remoteAddress, secure } = this.#caller;
      const running = this.#execute({ ...operation, headers: this.#headers, remoteAddress, secure });
      const { result, setCookies } = await withTimeout(running, limitMs);
      if (setCookies.length > 0) this.#accept(setCookies);
      this.retryAfter ??= retryAfter(result);
      return result;
    } catch (error) {
      this.log.error({ err: error, operation: operation.operationName }, 'an operation of a page failed');
      return { errors: [{ message: 'The gateway did not answer', extensions: { code: 'GATEWAY_UNAVAILABLE' } }] };
    }
  }

  settings({ graphqlPath, sandbox }: Pick<PageSettings, 'graphqlPath' | 'sandbox'>): PageSettings {
    const cookies = parseCookie(this.#headers.cookie ?? '');
    const access = cookies[ACCESS_COOKIE];
    return {
      locale: chooseLocale(cookies[LOCALE_COOKIE], this.#headers['accept-language']),
      theme: toTheme(cookies[THEME_COOKIE]),
      signedIn: access !== undefined,
      hasCart: access !== undefined || cookies[GUEST_COOKIE] !== undefined,
      sessionExpiresAt: access === undefined ? undefined : tokenExpiry(access),
      sessionRefusal: this.#refusal,
      graphqlPath,
      sandbox,
      renderedAt: Date.now(),
    };
  }

  #accept(setCookies: string[]): void {
    this.setCookies.push(...setCookies);
    this.#headers = { ...this.#headers, cookie: applySetCookies(this.#headers.cookie, setCookies) };
  }
}

/** Read without checking the signature: it only tells the browser when to refresh; the gateway verifies the token. */
function tokenExpiry(token: string): number | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const expiry = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : undefined;
    return typeof expiry === 'number' ? expiry * 1_000 : undefined;
  } catch {
    return undefined;
  }
}

async function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, expiry]).finally(() => clearTimeout(timer));
}

function retryAfter({ errors }: GraphqlResponse): number | undefined {
  const limited = errors?.find(({ extensions }) => extensions?.code === RATE_LIMITED);
  return limited && (limited.extensions?.retryAfter ?? 1);
}
