import { RefreshSessionDocument } from '../../graphql/generated/operations.ts';
import type { RefreshSessionMutation } from '../../graphql/generated/types.ts';
import { postOperation } from '../../graphql/http-transport.ts';
import type { Exchanged } from '../../graphql/session-renewal.ts';
import { refusalIn } from './session-refusal.ts';

/** Exchanges the refresh cookie for a new access cookie; says why not to people who are suspended. */
export async function exchangeRefreshCookie(graphqlPath: string): Promise<Exchanged> {
  const { data } = await postOperation<RefreshSessionMutation>(graphqlPath, RefreshSessionDocument);
  const expiresAt = data?.refreshSession?.accessTokenExpiresAt;
  if (expiresAt) return { expiresAt: Date.parse(expiresAt) };
  const refusal = refusalIn(data);
  return refusal ? { refusal } : {};
}
