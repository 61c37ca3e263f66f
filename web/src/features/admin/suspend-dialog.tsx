import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { SellerReview } from './create-seller-review.ts';

export interface SuspendDialogProps {
  shop: { id: string; name: string };
  review: SellerReview;
  onClose: () => void;
}

/** Asks for the reason before a shop is suspended. */
export function SuspendDialog(props: SuspendDialogProps) {
  const { t } = useI18n();
  const [reason, setReason] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const [failed, setFailed] = createSignal<string>();
  const [pending, setPending] = createSignal(false);
  const suspend = async (): Promise<void> => {
    setMissing(!reason().trim());
    if (missing()) return;
    setPending(true);
    const problem = await props.review.suspend(props.shop.id, reason());
    setPending(false);
    setFailed(problem);
    if (!problem) props.onClose();
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t.sellerReview.suspendTitle(props.shop.name)}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={pending()} onClick={() => void suspend()}>
            {t.sellerReview.suspend}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        <p class="text-text-2">{t.sellerReview.suspendText}</p>
        <TextArea
          label={t.sellerReview.suspendReason}
          maxlength={500}
          value={reason()}
          error={missing() ? t.sellerReview.needReason : undefined}
          onInput={setReason}
        />
        <FormProblem text={failed()} />
      </div>
    </Dialog>
  );
}
