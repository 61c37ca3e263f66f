import type { RefreshSessionMutation } from '../../graphql/generated/types.ts';

/** Why a session is not renewed, where the person is told: the account is suspended. */
export function refusalIn(data: RefreshSessionMutation | null | undefined): string | undefined {
  return data?.refreshSession?.userErrors.find(({ code }) => code === 'ACCOUNT_SUSPENDED')?.message;
}
