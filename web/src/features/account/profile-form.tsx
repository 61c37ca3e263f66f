import { createSignal } from 'solid-js';
import { createUpdateProfileMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';

type ProfileValues = { displayName: string };

export interface ProfileFormProps {
  person: { displayName: string };
}

export function ProfileForm(props: ProfileFormProps) {
  const { t } = useI18n();
  const toast = useToast();
  const update = createUpdateProfileMutation();
  const { displayName } = props.person;
  const form = createForm<ProfileValues>({ displayName }, (values) => ({
    displayName: values.displayName.trim() ? undefined : t.session.needName,
  }));
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (update.pending() || !form.check(element)) return;
    const { values } = form;
    const input = { displayName: values.displayName.trim() };
    const { data, failure } = await update({ input });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.updateProfile.user) toast({ text: t.account.saved });
    else form.refuse(data?.updateProfile.userErrors ?? [], element);
  };
  const field = (name: keyof ProfileValues) => ({
    label: t.account[name],
    value: form.values[name],
    error: form.error(name),
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });

  return (
    <form ref={element} noValidate onSubmit={submit} class="flex max-w-[400px] flex-col gap-3">
      <Field {...field('displayName')} autocomplete="nickname" maxlength={40} />
      <FormProblem text={failed() ?? form.refusal()} />
      <Button type="submit" tone="brand" busy={update.pending()} class="self-start">
        {update.pending() ? t.session.submitting : t.actions.save}
      </Button>
    </form>
  );
}
