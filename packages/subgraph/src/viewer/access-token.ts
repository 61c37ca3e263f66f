/** Who issues access tokens (`iss`) and who takes them (`aud`): a token that was signed for something else is none. */
export const ACCESS_TOKEN = { issuer: 'minijd/users', audience: 'minijd/gateway' } as const;
