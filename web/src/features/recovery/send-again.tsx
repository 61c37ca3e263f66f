import { useI18n } from '../../i18n/i18n.tsx';
import { Button, type ButtonSize } from '../../ui/button.tsx';

/** A button that sends a letter again, after a countdown. */
export function SendAgain(props: { left: number; busy: boolean; size?: ButtonSize; onSend: () => void }) {
  const { t } = useI18n();
  return (
    <Button class="self-start" size={props.size} busy={props.busy} disabled={props.left > 0} onClick={props.onSend}>
      {props.left > 0 ? t.recovery.sendAgainIn(props.left) : t.recovery.sendAgain}
    </Button>
  );
}
