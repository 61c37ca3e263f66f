import { createSignal } from 'solid-js';
import { createUpdateCouponMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';

/** Asks before a coupon is ended, and says what becomes of claimed ones. */
export function EndCouponDialog(props: {
  coupon: { id: string; name: string };
  onClose: () => void;
  onEnded: () => void;
}) {
  const { t } = useI18n();
  const toast = useToast();
  const update = createUpdateCouponMutation();
  const [problem, setProblem] = createSignal<string>();
  const end = async (): Promise<void> => {
    const { data, failure } = await update({ input: { id: props.coupon.id, active: false } });
    const refused = failure ? failureText(t, failure) : data?.updateCoupon.userErrors[0]?.message;
    setProblem(refused);
    if (refused) return;
    toast({ text: t.couponWork.ended });
    props.onClose();
    props.onEnded();
  };
  return (
    <Dialog
      alert
      open
      onClose={props.onClose}
      title={t.couponWork.endTitle(props.coupon.name)}
      footer={
        <>
          <Button onClick={props.onClose}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={update.pending()} onClick={() => void end()}>
            {t.couponWork.end}
          </Button>
        </>
      }
    >
      <p>{t.couponWork.endText}</p>
      <FormProblem text={problem()} />
    </Dialog>
  );
}
