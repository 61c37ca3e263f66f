import type { RequestContext } from '@minijd/subgraph';
import { DEVICE_SECONDS } from '../credentials/index.ts';
import { ACCESS_TOKEN_SECONDS } from './access-token/access-tokens.ts';
import { SESSION_SECONDS } from './session.entity.ts';

const ACCESS = 'minijd_access';
const REFRESH = 'minijd_refresh';
/** Lasts longer than sessions. */
const DEVICE = 'minijd_device';

interface SessionTokens {
  access: string;
  refresh: string | undefined;
  device: string | undefined;
}

export function setSessionCookies(context: RequestContext, tokens: SessionTokens): void {
  context.setCookie({ name: ACCESS, value: tokens.access, maxAge: ACCESS_TOKEN_SECONDS });
  if (tokens.refresh) context.setCookie({ name: REFRESH, value: tokens.refresh, maxAge: SESSION_SECONDS });
  if (tokens.device) context.setCookie({ name: DEVICE, value: tokens.device, maxAge: DEVICE_SECONDS });
}

export function clearAccessCookie(context: RequestContext): void {
  context.setCookie({ name: ACCESS, value: '', maxAge: 0 });
}

export function clearRefreshCookie(context: RequestContext): void {
  context.setCookie({ name: REFRESH, value: '', maxAge: 0 });
}

export function clearSessionCookies(context: RequestContext): void {
  clearAccessCookie(context);
  clearRefreshCookie(context);
}
