import { useLocation, useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import { createFollowShopMutation, createUnfollowShopMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';
import { signInHref } from '../session/sign-in-href.ts';

export interface Follow {
  followed: Accessor<boolean>;
  followers: Accessor<number>;
  toggle(): Promise<void>;
}

/** Follows and unfollows a shop, optimistically. */
export function createFollow(shop: Accessor<{ id: string; isFollowed: boolean; followerCount: number }>): Follow {
  const { t } = useI18n();
  const toast = useToast();
  const navigate = useNavigate();
  const location = useLocation();
  const session = useSession();
  const follow = createFollowShopMutation();
  const unfollow = createUnfollowShopMutation();
  const known = createMemo(() => ({ followed: shop().isFollowed, followers: shop().followerCount }), undefined, {
    // A list that is loaded again meanwhile, and says what was known before, undoes nothing.
    equals: (one, other) => one.followed === other.followed && one.followers === other.followers,
  });
  const [state, setState] = createSignal(known());
  createEffect(on(known, setState, { defer: true }));

  /** Why it failed, if it did. */
  const change = async (wanted: boolean): Promise<string | undefined> => {
    const variables = { sellerId: shop().id };
    const { data, failure } = await (wanted ? follow(variables) : unfollow(variables));
    if (failure) return failureText(t, failure);
    const payload = data && ('followShop' in data ? data.followShop : data.unfollowShop);
    return payload?.userErrors[0]?.message;
  };
  return {
    followed: () => state().followed,
    followers: () => state().followers,
    async toggle() {
      if (!session.signedIn()) return navigate(signInHref(location.pathname));
      const before = state();
      setState({ followed: !before.followed, followers: before.followers + (before.followed ? -1 : 1) });
      const problem = await change(!before.followed);
      if (!problem) return;
      setState(before);
      toast({ tone: 'error', text: problem });
    },
  };
}
