import { createUpdateCouponMutation } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EndDialog } from './end-dialog.tsx';

/** Asks before a coupon is ended, and says what becomes of claimed ones. */
export function EndCouponDialog(props: {
  coupon: { id: string; name: string };
  onClose: () => void;
  onEnded: () => void;
}) {
  const { t } = useI18n();
  const update = createUpdateCouponMutation();
  const end = async () => {
    const { data, failure } = await update({ input: { id: props.coupon.id, active: false } });
    return { failure, message: data?.updateCoupon.userErrors[0]?.message };
  };
  return (
    <EndDialog
      title={t.couponWork.endTitle(props.coupon.name)}
      text={t.couponWork.endText}
      ended={t.couponWork.ended}
      end={end}
      onClose={props.onClose}
      onEnded={props.onEnded}
    />
  );
}
