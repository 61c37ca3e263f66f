import { useLocation, useNavigate } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { createClaimCouponMutation } from '../../graphql/generated/operations.ts';
import type { CouponTicket_CouponFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';
import { signInHref } from '../session/sign-in-href.ts';

/**
 * Claims a coupon; guests sign in first and return. Once claimed it links to the goods; further copies have their own
 * button.
 */
export function ClaimButton(props: { coupon: CouponTicket_CouponFragment; onClaimed?: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const toast = useToast();
  const claim = createClaimCouponMutation();
  // The list may be older than the claim made here.
  const [claimedHere, setClaimedHere] = createSignal(0);
  const claimed = () => Math.max(props.coupon.claimedByMe, claimedHere());
  const claimable = () => props.coupon.claimable && claimed() < props.coupon.perPersonLimit;
  const press = async (): Promise<void> => {
    if (claim.pending()) return;
    if (!session.signedIn()) return navigate(signInHref(location.pathname));
    const { data, failure } = await claim({ couponId: props.coupon.id });
    const problem = failure ? failureText(t, failure) : data?.claimCoupon.userErrors[0]?.message;
    toast(problem ? { tone: 'error', text: problem } : { text: t.coupons.done });
    setClaimedHere(data?.claimCoupon.userCoupon?.coupon.claimedByMe ?? claimedHere());
    props.onClaimed?.();
  };
  const use = (label: string) => (
    <Button size="sm" href="/">
      {label}
    </Button>
  );
  return (
    <Switch fallback={use(t.coupons.claimed)}>
      <Match when={claimed() > 0}>
        <div class="flex flex-col items-end gap-1">
          {use(t.coupons.use)}
          <Show when={claimable()}>
            <Button
              tone="quiet"
              size="sm"
              class="max-w-24 px-0! text-end leading-tight whitespace-normal!"
              busy={claim.pending()}
              onClick={() => void press()}
            >
              {t.coupons.claimAnother(claimed(), props.coupon.perPersonLimit)}
            </Button>
          </Show>
        </div>
      </Match>
      <Match when={claimable() || !session.signedIn()}>
        <Button tone="brand" size="sm" busy={claim.pending()} onClick={() => void press()}>
          {t.coupons.claim}
        </Button>
      </Match>
    </Switch>
  );
}
