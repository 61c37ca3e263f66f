import { createSignal, For, Show } from 'solid-js';
import { createRegisterOperationsMutation } from '../../graphql/generated/operations.ts';
import type { RegisterOperationsMutation } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';

type Problem = NonNullable<RegisterOperationsMutation['registerOperations']>['problems'][number];

export interface PublishDialogProps {
  onClose: () => void;
  onPublished: () => void;
}

/** Registers operations from a manifest, and lists all that hinders it. */
export function PublishDialog(props: PublishDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const register = createRegisterOperationsMutation();
  const [failed, setFailed] = createSignal<string>();
  const [problems, setProblems] = createSignal<readonly Problem[]>([]);
  const form = createForm({ clientName: '', clientVersion: '', manifest: '' }, (values) => ({
    clientName: values.clientName.trim() ? undefined : t.afterSale.need,
    clientVersion: values.clientVersion.trim() ? undefined : t.afterSale.need,
    manifest: values.manifest.trim() ? undefined : t.afterSale.need,
  }));
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    setProblems([]);
    if (register.pending() || !form.check(element)) return;
    const { data, failure } = await register({ input: { ...form.values } });
    if (failure) return void setFailed(failureText(t, failure));
    const { release, userErrors = [], problems: found = [] } = data?.registerOperations ?? {};
    setProblems(found);
    if (!release) return form.refuse(userErrors, element);
    toast({ text: t.partner.published });
    props.onClose();
    props.onPublished();
  };
  const field = (name: 'clientName' | 'clientVersion', maxlength: number) => ({
    label: t.partner[name],
    value: form.values[name],
    maxlength,
    autocomplete: 'off',
    error: form.error(name),
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t.partner.publish}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={register.pending()} onClick={submit}>
            {t.partner.publish}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-4">
        <div class="grid gap-3 md:grid-cols-2">
          <Field {...field('clientName', 100)} />
          <Field {...field('clientVersion', 50)} />
        </div>
        <TextArea
          label={t.partner.manifest}
          hint={t.partner.manifestHint}
          code
          rows={8}
          maxlength={240_000}
          value={form.values.manifest}
          error={form.error('manifest')}
          onInput={(value) => form.set('manifest', value)}
          onBlur={() => form.leave('manifest')}
        />
        <Show when={problems().length > 0}>
          <ul role="alert" class="list-disc ps-5 text-sm break-words text-bad">
            <For each={problems()}>
              {({ operation, message }) => <li>{operation ? `${operation}: ${message}` : message}</li>}
            </For>
          </ul>
        </Show>
        <FormProblem text={failed() ?? form.refusal()} />
      </form>
    </Dialog>
  );
}
