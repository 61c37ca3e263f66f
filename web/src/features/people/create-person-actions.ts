import {
  createRestoreUserMutation,
  createSignOutUserMutation,
  createSuspendSellerMutation,
  createSuspendUserMutation,
} from '../../graphql/generated/operations.ts';
import type { SuspendUserInput } from '../../graphql/generated/types.ts';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';

/** What administrators do about a person. Each gives what is in the way of it; nothing when it is done. */
export interface PersonActions {
  /** `shop`: one that is suspended with them, and why, for its owner. */
  suspend(input: SuspendUserInput, shop?: { sellerId: string; reason: string }): Promise<string | undefined>;
  restore(): Promise<string | undefined>;
  signOut(): Promise<string | undefined>;
}

interface Answer {
  failure?: Failure | undefined;
  userErrors?: readonly { message: string }[] | undefined;
}

export function createPersonActions(person: { id: string; displayName: string }, onChanged: () => void): PersonActions {
  const { t } = useI18n();
  const toast = useToast();
  const suspend = createSuspendUserMutation();
  const suspendSeller = createSuspendSellerMutation();
  const restore = createRestoreUserMutation();
  const signOut = createSignOutUserMutation();
  const { id: userId, displayName: name } = person;
  const problemOf = ({ failure, userErrors }: Answer) => (failure ? failureText(t, failure) : userErrors?.[0]?.message);

  const restored = async (): Promise<string | undefined> => {
    const { data, failure } = await restore({ input: { userId } });
    const problem = problemOf({ failure, userErrors: data?.restoreUser.userErrors });
    if (problem) return problem;
    onChanged();
    toast({ text: t.people.restored(name) });
    return undefined;
  };
  const undo = async (): Promise<void> => {
    const problem = await restored();
    if (problem) toast({ tone: 'error', text: problem });
  };
  return {
    restore: restored,
    async suspend(input, shop) {
      const { data, failure } = await suspend({ input });
      const problem = problemOf({ failure, userErrors: data?.suspendUser.userErrors });
      if (problem) return problem;
      const second = shop && (await suspendSeller({ input: shop }));
      const ofShop = second && problemOf({ ...second, userErrors: second.data?.suspendSeller.userErrors });
      onChanged();
      toast({ text: t.people.suspended(name), action: { label: t.people.restore, run: () => void undo() } });
      return ofShop && t.people.shopNotSuspended(ofShop);
    },
    async signOut() {
      const { data, failure } = await signOut({ input: { userId } });
      const problem = problemOf({ failure, userErrors: data?.signOutUser.userErrors });
      if (problem) return problem;
      onChanged();
      toast({ text: t.people.signedOut(name, data?.signOutUser.endedSessions ?? 0) });
      return undefined;
    },
  };
}
