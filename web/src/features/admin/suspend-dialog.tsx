import { useI18n } from '../../i18n/i18n.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { SellerReview } from './create-seller-review.ts';

export interface SuspendDialogProps {
  shop: { id: string; name: string };
  review: SellerReview;
  onClose: () => void;
}

/** Asks for the reason before a shop is suspended. */
export function SuspendDialog(props: SuspendDialogProps) {
  const { t } = useI18n();
  return (
    <ReasonDialog
      title={t.sellerReview.suspendTitle(props.shop.name)}
      text={t.sellerReview.suspendText}
      label={t.sellerReview.suspendReason}
      maxlength={500}
      missing={t.sellerReview.needReason}
      confirm={t.sellerReview.suspend}
      send={(reason) => props.review.suspend(props.shop.id, reason)}
      onClose={props.onClose}
    />
  );
}
