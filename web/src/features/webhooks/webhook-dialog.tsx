import { createSignal, For } from 'solid-js';
import { createCreateWebhookMutation, createUpdateWebhookMutation } from '../../graphql/generated/operations.ts';
import type { WebhookCard_WebhookFragment, WebhookEventType } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useViewer } from '../session/viewer.tsx';
import { eventName, eventsFor } from './webhook-events.ts';

const MOST_SELECTION = 8000;
const EXAMPLE = `{
  order {
    orderNo
    status
    lines { quantity sku { code } }
  }
}`;

export interface WebhookDialogProps {
  /** The webhook to change; a new one without it. */
  webhook?: WebhookCard_WebhookFragment | undefined;
  onClose: () => void;
  /** Called with the secret of a new webhook. */
  onSaved: (secret?: string) => void;
}

/** The form for a webhook: URL, events and selection. */
export function WebhookDialog(props: WebhookDialogProps) {
  const { t } = useI18n();
  const viewer = useViewer();
  const create = createCreateWebhookMutation();
  const update = createUpdateWebhookMutation();
  const [failed, setFailed] = createSignal<string>();
  const known = props.webhook;
  const form = createForm(
    {
      url: known?.url ?? '',
      events: (known?.events ?? ['ORDER_PAID']) as readonly WebhookEventType[],
      selection: known?.selection ?? EXAMPLE,
    },
    ({ url, events, selection }) => ({
      url: URL.canParse(url.trim()) ? undefined : t.webhooks.needUrl,
      events: events.length > 0 ? undefined : t.webhooks.needEvents,
      selection: selection.trim() ? undefined : t.afterSale.need,
    }),
  );
  let element: HTMLFormElement | undefined;
  const pending = () => create.pending() || update.pending();
  const choose = (type: WebhookEventType, chosen: boolean) =>
    form.set('events', chosen ? [...form.values.events, type] : form.values.events.filter((one) => one !== type));

  const send = async () => {
    const { url, events, selection } = form.values;
    const input = { url: url.trim(), events: [...events], selection };
    if (known) {
      const { data, failure } = await update({ input: { id: known.id, ...input } });
      return { payload: data?.updateWebhook, secret: undefined, failure };
    }
    const { data, failure } = await create({ input });
    return { payload: data?.createWebhook, secret: data?.createWebhook.secret ?? undefined, failure };
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (pending() || !form.check(element)) return;
    const { payload, secret, failure } = await send();
    if (failure) return void setFailed(failureText(t, failure));
    if (!payload?.webhook) return form.refuse(payload?.userErrors ?? [], element);
    props.onClose();
    props.onSaved(secret);
  };

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={known ? t.webhooks.change : t.webhooks.add}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={pending()} onClick={submit}>
            {t.webhooks.save}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-4">
        <Field
          label={t.webhooks.url}
          hint={t.webhooks.urlHint}
          type="url"
          inputmode="url"
          maxlength={500}
          placeholder="https://"
          value={form.values.url}
          error={form.error('url')}
          onInput={(value) => form.set('url', value)}
          onBlur={() => form.leave('url')}
        />
        <TextArea
          label={t.webhooks.selection}
          hint={t.webhooks.selectionHint}
          code
          rows={8}
          maxlength={MOST_SELECTION}
          value={form.values.selection}
          error={form.error('selection')}
          onInput={(value) => form.set('selection', value)}
          onBlur={() => form.leave('selection')}
        />
        <fieldset>
          <legend class="text-sm text-text-2">{t.webhooks.events}</legend>
          <div class="grid grid-cols-1 min-[400px]:grid-cols-2">
            <For each={eventsFor(viewer()?.me?.role)}>
              {(type) => (
                <Checkbox
                  label={eventName(type)}
                  checked={form.values.events.includes(type)}
                  onChange={(chosen) => choose(type, chosen)}
                />
              )}
            </For>
          </div>
          <FormProblem text={form.error('events')} />
        </fieldset>
        <FormProblem text={failed() ?? form.refusal()} />
      </form>
    </Dialog>
  );
}
