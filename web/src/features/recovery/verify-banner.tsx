import { createSignal, Show } from 'solid-js';
import { createRequestEmailVerificationMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { createCountdown } from './create-countdown.ts';
import { SendAgain } from './send-again.tsx';

const PAUSE_SECONDS = 60;

/** Asks a person with an unproven address to open the letter, and sends it again. */
export function VerifyBanner(props: { email: string }) {
  const { t } = useI18n();
  const request = createRequestEmailVerificationMutation();
  const pause = createCountdown(PAUSE_SECONDS);
  const [sent, setSent] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const send = async (): Promise<void> => {
    setProblem(undefined);
    const { data, failure } = await request({});
    if (failure) return void setProblem(failureText(t, failure));
    const { sent: asked = false, userErrors = [] } = data?.requestEmailVerification ?? {};
    setSent(asked);
    if (asked) pause.begin();
    else setProblem(userErrors.map(({ message }) => message).join(' '));
  };
  return (
    <aside aria-label={t.recovery.verifyTitle} class="flex flex-col gap-2 rounded-md bg-warn-soft p-4">
      <p class="flex items-start gap-2 text-warn" role={sent() ? 'status' : undefined}>
        <Icon name="alert" size={18} class="mt-0.5" />
        {sent() ? t.recovery.bannerSent(props.email) : t.recovery.banner(props.email)}
      </p>
      <Show when={problem()}>
        <p role="alert" class="text-bad">
          {problem()}
        </p>
      </Show>
      <SendAgain size="sm" left={pause.left()} busy={request.pending()} onSend={send} />
    </aside>
  );
}
