import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';

/** Asks what becomes of changes that are not saved, before their page is left. */
export function LeaveDialog(props: {
  open: boolean;
  fields: string;
  busy: boolean;
  onStay: () => void;
  onLeave: (how: 'save' | 'discard') => void;
}) {
  const { t } = useI18n();
  return (
    <Dialog
      alert
      open={props.open}
      onClose={props.onStay}
      title={t.form.leaveTitle}
      footer={
        <>
          <Button onClick={() => props.onStay()}>{t.form.stay}</Button>
          <Button tone="danger" onClick={() => props.onLeave('discard')}>
            {t.form.leave}
          </Button>
          <Button tone="brand" busy={props.busy} onClick={() => props.onLeave('save')}>
            {t.form.saveAndLeave}
          </Button>
        </>
      }
    >
      <p>{t.form.leaveText(props.fields)}</p>
    </Dialog>
  );
}
