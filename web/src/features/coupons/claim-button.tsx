import { useLocation, useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { createClaimCouponMutation } from '../../graphql/generated/operations.ts';
import type { CouponTicket_CouponFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';
import { signInHref } from '../session/sign-in-href.ts';

/** Claims a coupon; guests sign in first and come back to it. What is claimed leads into the shop. */
export function ClaimButton(props: { coupon: CouponTicket_CouponFragment; onClaimed: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const toast = useToast();
  const claim = createClaimCouponMutation();
  const press = async (): Promise<void> => {
    if (!session.signedIn()) return navigate(signInHref(location.pathname));
    const { data, failure } = await claim({ couponId: props.coupon.id });
    const refusal = data?.claimCoupon.userErrors[0]?.message;
    toast({ text: failure ? failureText(t, failure) : (refusal ?? t.coupons.done) });
    props.onClaimed();
  };
  return (
    <Show
      when={props.coupon.claimable || !session.signedIn()}
      fallback={
        <Button size="sm" href="/">
          {props.coupon.claimedByMe > 0 ? t.coupons.use : t.coupons.claimed}
        </Button>
      }
    >
      <Button tone="brand" size="sm" busy={claim.pending()} onClick={() => void press()}>
        {t.coupons.claim}
      </Button>
    </Show>
  );
}
