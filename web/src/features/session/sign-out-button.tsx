import { createSignOutMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';

/**
 * Ends the session here; the next page is a new document, so that no data of the person stays in memory. Nobody leaves a
 * device in the belief of being signed out: that it failed is said.
 */
export function SignOutButton(props: { class?: string }) {
  const { t } = useI18n();
  const toast = useToast();
  const signOut = createSignOutMutation();
  const leave = async (): Promise<void> => {
    const { failure } = await signOut({});
    if (failure) return toast({ tone: 'error', text: failureText(t, failure) });
    window.location.assign('/');
  };
  return (
    <button type="button" class={props.class} aria-busy={signOut.pending()} onClick={leave}>
      {t.layout.signOut}
    </button>
  );
}
