import { createSignal } from 'solid-js';
import { createSaveProfileMutation } from '../../graphql/generated/operations.ts';
import type { Profile_UserFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';

const GENDERS = ['UNSPECIFIED', 'FEMALE', 'MALE', 'OTHER'] as const;
const LANGUAGES = ['zh_CN', 'en'] as const;
const LANGUAGE_NAMES = { zh_CN: '中文', en: 'English' };

/** What people say of themselves. */
export function ProfileForm(props: { person: Profile_UserFragment; onSaved: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const save = createSaveProfileMutation();
  const { displayName, gender, birthday, language } = props.person;
  const form = createForm(
    { displayName, gender: gender ?? 'UNSPECIFIED', birthday: birthday ?? '', language: language ?? 'zh_CN' },
    (values) => ({ displayName: values.displayName.trim() ? undefined : t.session.needName }),
  );
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (save.pending() || !form.check(element)) return;
    const { values } = form;
    const input = { ...values, displayName: values.displayName.trim(), birthday: values.birthday || null };
    const { data, failure } = await save({ input });
    if (failure) return void setFailed(failureText(t, failure));
    if (!data?.updateProfile.user) return form.refuse(data?.updateProfile.userErrors ?? [], element);
    toast({ text: t.account.saved });
    props.onSaved();
  };
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

  return (
    <form ref={element} noValidate onSubmit={submit} class="flex max-w-[400px] flex-col gap-4">
      <Field
        label={t.account.displayName}
        hint={t.profile.nameHint}
        autocomplete="nickname"
        maxlength={40}
        value={form.values.displayName}
        error={form.error('displayName')}
        onInput={(value) => form.set('displayName', value)}
        onBlur={() => form.leave('displayName')}
      />
      <SelectField
        label={t.profile.gender}
        options={GENDERS.map((value) => ({ value, label: t.profile.genders[value] }))}
        value={form.values.gender}
        onChange={(value) => form.set('gender', value)}
      />
      <Field
        label={t.profile.birthday}
        hint={t.profile.birthdayHint}
        type="date"
        min="1900-01-01"
        max={today}
        autocomplete="bday"
        value={form.values.birthday}
        error={form.error('birthday')}
        onInput={(value) => form.set('birthday', value)}
        onBlur={() => form.leave('birthday')}
      />
      <SelectField
        label={t.profile.language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={form.values.language}
        onChange={(value) => form.set('language', value)}
      />
      <FormProblem text={failed() ?? form.refusal()} />
      <Button type="submit" tone="brand" busy={save.pending()} class="self-start">
        {save.pending() ? t.session.submitting : t.actions.save}
      </Button>
    </form>
  );
}
