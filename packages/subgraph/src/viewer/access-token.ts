/** Issuer (`iss`) and audience (`aud`) of access tokens: tokens signed for another purpose are refused. */
export const ACCESS_TOKEN = { issuer: 'minijd/users', audience: 'minijd/gateway' } as const;
