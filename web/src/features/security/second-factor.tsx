import { createSignal, Show } from 'solid-js';
import {
  createBeginSecondFactorMutation,
  createReplaceRecoveryCodesMutation,
} from '../../graphql/generated/operations.ts';
import type { SecurityQuery } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { DisableDialog } from './disable-dialog.tsx';
import { EnrolDialog, type Enrolment } from './enrol-dialog.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';

export interface SecondFactorProps {
  person: NonNullable<SecurityQuery['me']>;
  /** Called when it was enabled or disabled, or has new recovery codes. */
  onChanged: () => void;
}

/** The state of two-step sign-in, and its controls. */
export function SecondFactor(props: SecondFactorProps) {
  const { t, format } = useI18n();
  const begin = createBeginSecondFactorMutation();
  const replace = createReplaceRecoveryCodesMutation();
  const [problem, setProblem] = createSignal<string>();
  const [enrolment, setEnrolment] = createSignal<Enrolment>();
  const [codes, setCodes] = createSignal<readonly string[]>();
  const [disabling, setDisabling] = createSignal(false);

  const enrol = async (): Promise<void> => {
    const { data, failure } = await begin({});
    const { secret, uri, userErrors } = data?.beginSecondFactor ?? {};
    setProblem(failure ? failureText(t, failure) : userErrors?.[0]?.message);
    if (secret && uri) setEnrolment({ secret, uri });
  };
  const renew = async (): Promise<void> => {
    const { data, failure } = await replace({});
    setProblem(failure ? failureText(t, failure) : data?.replaceRecoveryCodes.userErrors[0]?.message);
    setCodes(data?.replaceRecoveryCodes.recoveryCodes ?? undefined);
  };
  const changed = (): void => {
    setEnrolment(undefined);
    setDisabling(false);
    setCodes(undefined);
    props.onChanged();
  };

  return (
    <div class="flex flex-col items-start gap-3">
      <Show when={props.person.needsSecondFactor}>
        <p class="rounded-sm bg-warn-soft p-2 text-warn">{t.security.needed}</p>
      </Show>
      <Show
        when={props.person.secondFactor}
        fallback={
          <>
            <p class="text-text-2">{t.security.secondFactorText}</p>
            <Button busy={begin.pending()} onClick={enrol}>
              {t.security.enable}
            </Button>
          </>
        }
      >
        {(factor) => (
          <>
            <p>
              {t.security.enabledSince(format.date(factor().enabledAt))}{' '}
              <span class="text-text-2">{t.security.codesLeft(factor().recoveryCodesLeft)}</span>
            </p>
            <div class="flex flex-wrap gap-2">
              <Button busy={replace.pending()} onClick={renew}>
                {t.security.newCodes}
              </Button>
              <Button tone="danger" onClick={() => setDisabling(true)}>
                {t.security.disable}
              </Button>
            </div>
          </>
        )}
      </Show>
      <FormProblem text={problem()} />
      <Show when={enrolment()}>
        {(one) => <EnrolDialog enrolment={one()} onClose={() => setEnrolment(undefined)} onEnabled={setCodes} />}
      </Show>
      <Show when={codes()}>{(shown) => <RecoveryCodesDialog codes={shown()} onClose={changed} />}</Show>
      <Show when={disabling()}>
        <DisableDialog onClose={() => setDisabling(false)} onDisabled={changed} />
      </Show>
    </div>
  );
}
