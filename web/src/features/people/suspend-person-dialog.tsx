import { createSignal, Show } from 'solid-js';
import type { PersonQuery, SuspensionReason } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { PersonActions } from './create-person-actions.ts';
import { SUSPENSION_LENGTHS, SUSPENSION_REASONS, type SuspensionLength, suspensionEnd } from './suspension-end.ts';

export interface SuspendPersonDialogProps {
  person: NonNullable<PersonQuery['person']>;
  actions: PersonActions;
  /** Their shop, when it sells and whoever looks may suspend it. */
  shop: { id: string; name: string } | undefined;
  onClose: () => void;
}

type Values = {
  reason: SuspensionReason | '';
  note: string;
  length: SuspensionLength;
  day: string;
};

/** Asks why and until when before somebody is kept out, and says what happens. */
export function SuspendPersonDialog(props: SuspendPersonDialogProps) {
  const { t } = useI18n();
  const [failed, setFailed] = createSignal<string>();
  const [pending, setPending] = createSignal(false);
  const [withShop, setWithShop] = createSignal(true);
  const before = () => props.person.suspension;
  const form = createForm<Values>({ reason: '', note: '', length: 'OPEN', day: '' }, ({ reason, length, day }) => ({
    ...(reason === '' && { reason: t.people.needReason }),
    ...(length === 'DAY' && !suspensionEnd(length, day) && { day: t.people.needDay }),
  }));
  let element: HTMLFormElement | undefined;

  const suspend = async (): Promise<void> => {
    const { reason, note, length, day } = form.values;
    if (pending() || !form.check(element) || reason === '') return;
    setPending(true);
    const { id: userId, suspension } = props.person;
    const input = { userId, reason, note, until: suspensionEnd(length, day), replaces: suspension?.id };
    const shop = withShop() && props.shop && { sellerId: props.shop.id, reason: t.people.reasons[reason] };
    const problem = await props.actions.suspend(input, shop || undefined);
    setPending(false);
    setFailed(problem);
    if (!problem) props.onClose();
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={
        before() ? t.people.changeTitle(props.person.displayName) : t.people.suspendTitle(props.person.displayName)
      }
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={pending()} onClick={() => void suspend()}>
            {before() ? t.people.change : t.people.suspend}
          </Button>
        </>
      }
    >
      <form
        ref={element}
        noValidate
        class="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void suspend();
        }}
      >
        <p class="text-text-2">{t.people.suspendText}</p>
        <SelectField
          label={t.people.reason}
          options={[
            { value: '', label: t.people.chooseReason },
            ...SUSPENSION_REASONS.map((value) => ({ value, label: t.people.reasons[value] })),
          ]}
          value={form.values.reason}
          error={form.error('reason')}
          onChange={(value) => form.set('reason', value)}
        />
        <div class={`grid items-start gap-3 ${form.values.length === 'DAY' ? 'md:grid-cols-2' : ''}`}>
          <SelectField
            label={t.people.length}
            options={SUSPENSION_LENGTHS.map((value) => ({ value, label: t.people.lengths[value] }))}
            value={form.values.length}
            onChange={(value) => form.set('length', value)}
          />
          <Show when={form.values.length === 'DAY'}>
            <Field
              label={t.people.lastDay}
              type="date"
              value={form.values.day}
              error={form.error('day')}
              onInput={(value) => form.set('day', value)}
            />
          </Show>
        </div>
        <TextArea
          label={t.people.note}
          hint={t.people.noteHint}
          maxlength={1000}
          value={form.values.note}
          onInput={(value) => form.set('note', value)}
        />
        <Show when={props.shop}>
          {(shop) => <Checkbox checked={withShop()} onChange={setWithShop} label={t.people.alsoShop(shop().name)} />}
        </Show>
        <FormProblem text={failed()} />
      </form>
    </Dialog>
  );
}
