import { RefreshSessionDocument } from '../../graphql/generated/operations.ts';
import type { RefreshSessionMutation } from '../../graphql/generated/types.ts';
import { postOperation } from '../../graphql/http-transport.ts';

/** Returns the expiry of the new access token in ms since 1970, or undefined when the visitor has to sign in again. */
export async function exchangeRefreshCookie(graphqlPath: string): Promise<number | undefined> {
  const { data } = await postOperation<RefreshSessionMutation>(graphqlPath, RefreshSessionDocument);
  const expiresAt = data?.refreshSession?.accessTokenExpiresAt;
  return expiresAt ? Date.parse(expiresAt) : undefined;
}
