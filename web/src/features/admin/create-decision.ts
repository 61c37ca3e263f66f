import { createSignal } from 'solid-js';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';

interface Answer {
  failure?: Failure | undefined;
  userErrors?: readonly { message: string }[] | undefined;
}

/** Says that a decision was taken, and calls `onChanged`; returns why it was not, or undefined. */
export function createOutcome(onChanged: () => void) {
  const { t } = useI18n();
  const toast = useToast();
  return (done: string, { failure, userErrors = [] }: Answer): string | undefined => {
    if (failure) return failureText(t, failure);
    const [problem] = userErrors;
    if (problem) return problem.message;
    onChanged();
    toast({ text: done });
    return undefined;
  };
}

/** The state of a dialog in which one decides, or declines with a reason; `onTaken` closes it. */
export function createDecision(onTaken: () => void) {
  const [reason, setReason] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const [failed, setFailed] = createSignal<string>();
  const [pending, setPending] = createSignal(false);
  const take = async (decision: Promise<string | undefined>): Promise<void> => {
    setPending(true);
    const problem = await decision;
    setPending(false);
    setFailed(problem);
    if (!problem) onTaken();
  };
  return {
    ...{ reason, setReason, missing, failed, pending },
    take: (decision: Promise<string | undefined>): void => void take(decision),
    decline(how: (reason: string) => Promise<string | undefined>): void {
      setMissing(!reason().trim());
      if (!missing()) void take(how(reason().trim()));
    },
  };
}
