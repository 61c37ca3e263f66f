import { createSignOutMutation } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';

/** Ends the session here; the next page is a new document, so that no data of the person stays in memory. */
export function SignOutButton(props: { class?: string }) {
  const { t } = useI18n();
  const signOut = createSignOutMutation();
  const leave = async (): Promise<void> => {
    await signOut({});
    window.location.assign('/');
  };
  return (
    <button type="button" class={props.class} aria-busy={signOut.pending()} onClick={leave}>
      {t.layout.signOut}
    </button>
  );
}
