import { stringifySetCookie } from 'cookie';

export const COOKIES = {
  access: 'minijd_access',
  refresh: 'minijd_refresh',
  device: 'minijd_device',
  guest: 'minijd_guest',
  locale: 'minijd_locale',
} as const;

export interface Cookie {
  name: string;
  value: string;
  /** Seconds to live; 0 removes the cookie. */
  maxAge: number;
}

/** A Set-Cookie header that scripts cannot read and other sites' requests do not carry. */
export function setCookie({ name, value, maxAge }: Cookie, secure: boolean): string {
  return stringifySetCookie({
    ...{ name, value, maxAge: Math.floor(maxAge), secure },
    ...{ path: '/', httpOnly: true, sameSite: 'lax' },
  });
}
