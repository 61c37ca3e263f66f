import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MOST_COUNTED } from './most-counted.ts';

export interface StepAllDialogProps {
  /** What is done, as its button says. */
  step: string;
  total: number;
  onClose: (confirmed: boolean) => void;
}

/** Asks before something is done to all products of a list, most of which are not on the page. */
export function StepAllDialog(props: StepAllDialogProps) {
  const { t, format } = useI18n();
  return (
    <Dialog
      alert
      open
      onClose={() => props.onClose(false)}
      title={t.productEditor.stepAllTitle(props.step, format.counted(props.total, MOST_COUNTED))}
      footer={
        <>
          <Button onClick={() => props.onClose(false)}>{t.actions.cancel}</Button>
          <Button tone="brand" onClick={() => props.onClose(true)}>
            {props.step}
          </Button>
        </>
      }
    >
      <p>{t.productEditor.stepAllText}</p>
    </Dialog>
  );
}
