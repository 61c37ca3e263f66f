import { createSignal, Match, onMount, Switch } from 'solid-js';
import type { Mutation } from '../../graphql/mutation.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { PasswordField } from '../auth/password-field.tsx';
import { useSession } from '../session/session.ts';
import { DeadLink } from './dead-link.tsx';
import { letterToken } from './letter-token.ts';

interface Payload {
  verified: boolean;
  userErrors: readonly { code: string; message: string; field: readonly string[] | null }[];
}

export interface EmailLinkProps {
  present: Mutation<Record<string, Payload | null>, { input: { token: string; password?: string | null } }>;
  done: string;
}

type State = 'CHECKING' | 'PASSWORD' | 'DONE' | 'DEAD' | 'FAILED';

/** Uses the link of a letter: at once in a session of its account, else with the account's password. */
export function EmailLink(props: EmailLinkProps) {
  const { t } = useI18n();
  const session = useSession();
  const [state, setState] = createSignal<State>('CHECKING');
  const [why, setWhy] = createSignal<string>();
  const form = createForm({ password: '' }, ({ password }) => ({
    password: password ? undefined : t.session.needPassword,
  }));
  let token: string | undefined;
  let element: HTMLFormElement | undefined;

  const present = async (password?: string): Promise<void> => {
    if (token === undefined) return;
    setWhy(undefined);
    const { data, failure } = await props.present({ input: { token, password } });
    const payload = Object.values(data ?? {})[0];
    const refusals = payload?.userErrors ?? [];
    if (failure) setWhy(failureText(t, failure));
    if (failure) setState(password === undefined ? 'FAILED' : 'PASSWORD');
    else if (payload?.verified) setState('DONE');
    else if (refusals.some(({ code }) => code === 'LINK_EXPIRED')) {
      setWhy(refusals[0]?.message);
      setState('DEAD');
    } else {
      setState('PASSWORD');
      if (password !== undefined) form.refuse(refusals, element);
    }
  };
  onMount(() => {
    token = letterToken(window.location.hash);
    if (token === undefined) setState('DEAD');
    else void present();
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!props.present.pending() && form.check(element)) void present(form.values.password);
  };

  return (
    <Switch fallback={<p role="status">{t.recovery.checking}</p>}>
      <Match when={state() === 'DONE'}>
        <p role="status">{props.done}</p>
        <Button tone="brand" size="lg" href={session.signedIn() ? '/account/profile' : '/sign-in'}>
          {session.signedIn() ? t.recovery.toAccount : t.recovery.toSignIn}
        </Button>
      </Match>
      <Match when={state() === 'DEAD'}>
        <DeadLink text={why() ?? t.recovery.incomplete} href="/account" />
      </Match>
      <Match when={state() === 'FAILED'}>
        <FormProblem text={why()} />
        <Button class="self-start" busy={props.present.pending()} onClick={() => present()}>
          {t.actions.retry}
        </Button>
      </Match>
      <Match when={state() === 'PASSWORD'}>
        <form ref={element} noValidate method="post" onSubmit={submit} class="flex flex-col gap-4">
          <p>{t.recovery.verifyPassword}</p>
          <PasswordField
            autocomplete="current-password"
            value={form.values.password}
            error={form.error('password')}
            onInput={(value) => form.set('password', value)}
            onBlur={() => form.leave('password')}
          />
          <FormProblem text={why() ?? form.refusal()} />
          <Button type="submit" tone="brand" size="lg" busy={props.present.pending()}>
            {props.present.pending() ? t.session.submitting : t.recovery.verify}
          </Button>
        </form>
      </Match>
    </Switch>
  );
}
