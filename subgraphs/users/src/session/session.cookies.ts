import type { RequestContext } from '@minijd/subgraph';
import { ACCESS_TOKEN_SECONDS } from '../access-token/access-tokens.ts';
import { SESSION_SECONDS } from './session.entity.ts';

const ACCESS = 'minijd_access';
const REFRESH = 'minijd_refresh';

export function setSessionCookies(context: RequestContext, tokens: { access: string; refresh?: string }): void {
  context.setCookie({ name: ACCESS, value: tokens.access, maxAge: ACCESS_TOKEN_SECONDS });
  if (tokens.refresh) context.setCookie({ name: REFRESH, value: tokens.refresh, maxAge: SESSION_SECONDS });
}

export function clearSessionCookies(context: RequestContext): void {
  for (const name of [ACCESS, REFRESH]) context.setCookie({ name, value: '', maxAge: 0 });
}
