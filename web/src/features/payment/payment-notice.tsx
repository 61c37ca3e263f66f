import { Icon, type IconName } from '../../ui/icon.tsx';

const TONES = { ok: 'bg-ok-soft text-ok', warn: 'bg-warn-soft text-warn' };

export function PaymentNotice(props: { icon: IconName; tone: keyof typeof TONES; text: string }) {
  return (
    <p class={`flex items-start gap-2 rounded-sm p-3 ${TONES[props.tone]}`}>
      <Icon name={props.icon} class="mt-px" />
      {props.text}
    </p>
  );
}
