import { createSignal, Show } from 'solid-js';
import {
  createAddressBookQuery,
  createChangeOrderAddressMutation,
  createCorrectOrderAddressMutation,
} from '../../graphql/generated/operations.ts';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { RadioTiles } from '../../ui/radio-tiles.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AddressForm } from '../address/address-form.tsx';
import { AddressLines } from '../address/address-lines.tsx';

interface AddressDialogProps {
  order: Pick<OrderDetail_OrderFragment, 'id' | 'recipient'>;
  onClose: () => void;
  onChanged: () => void;
}

/** The buyer chooses another of their addresses, or writes a new one. */
export function MoveOrderDialog(props: AddressDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const book = createAddressBookQuery(undefined, { fresh: true });
  const change = createChangeOrderAddressMutation();
  const [chosen, setChosen] = createSignal<string>();
  const [adding, setAdding] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const addresses = () => book.peek()?.me?.addresses ?? [];
  const move = async (): Promise<void> => {
    const addressId = chosen();
    if (!addressId) return void setProblem(t.orderWork.chooseAddress);
    const { data, failure } = await change({ input: { orderId: props.order.id, addressId } });
    setProblem(failure ? failureText(t, failure) : data?.changeOrderAddress.userErrors[0]?.message);
    if (problem()) return;
    toast({ text: t.orderWork.addressChanged });
    props.onClose();
    props.onChanged();
  };
  const added = (id: string): void => {
    setAdding(false);
    setChosen(id);
    book.refetch();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.orderWork.moveTitle}
      footer={
        <Show when={!adding()}>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={change.pending()} onClick={() => void move()}>
            {t.orderWork.sendThere}
          </Button>
        </Show>
      }
    >
      <div class="flex flex-col gap-3">
        <p class="text-sm text-text-2">{t.orderWork.moveText}</p>
        <Show when={!adding()} fallback={<AddressForm onSaved={added} onCancel={() => setAdding(false)} />}>
          <Show when={book.failure()}>
            <MissingPart text={t.missing.part} onRetry={book.refetch} />
          </Show>
          <RadioTiles
            stacked
            legend={t.checkout.address}
            value={chosen()}
            onChange={setChosen}
            tiles={addresses().map((address) => ({ value: address.id, label: <AddressLines address={address} /> }))}
          />
          <Button tone="quiet" class="self-start" onClick={() => setAdding(true)}>
            {t.checkout.addAddress}
          </Button>
        </Show>
        <FormProblem text={problem()} />
      </div>
    </Dialog>
  );
}

/** The shop corrects recipient, phone or address, and says why. */
export function CorrectAddressDialog(props: AddressDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const correct = createCorrectOrderAddressMutation();
  const [failed, setFailed] = createSignal<string>();
  const need = (text: string) => (text.trim() ? undefined : t.afterSale.need);
  const form = createForm({ ...props.order.recipient, reason: '' }, ({ name, phone, address, reason }) => ({
    ...{ name: need(name), phone: need(phone), address: need(address), reason: need(reason) },
  }));
  let element: HTMLFormElement | undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (correct.pending() || !form.check(element)) return;
    const { name, phone, address, reason } = form.values;
    const { data, failure } = await correct({ input: { orderId: props.order.id, name, phone, address, reason } });
    setFailed(failure ? failureText(t, failure) : undefined);
    if (failure) return;
    const refusals = data?.correctOrderAddress.userErrors ?? [];
    if (refusals.length > 0) return form.refuse(refusals, element);
    toast({ text: t.orderWork.addressChanged });
    props.onClose();
    props.onChanged();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.orderWork.correctTitle}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={correct.pending()} onClick={submit}>
            {t.orderWork.correct}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-4">
        <p class="text-sm text-text-2">{t.orderWork.correctText}</p>
        <Field
          label={t.orderWork.recipientName}
          maxlength={50}
          value={form.values.name}
          error={form.error('name')}
          onInput={(value) => form.set('name', value)}
        />
        <Field
          label={t.orderWork.recipientPhone}
          type="tel"
          maxlength={30}
          value={form.values.phone}
          error={form.error('phone')}
          onInput={(value) => form.set('phone', value)}
        />
        <TextArea
          label={t.orderWork.wholeAddress}
          rows={2}
          maxlength={300}
          value={form.values.address}
          error={form.error('address')}
          onInput={(value) => form.set('address', value)}
        />
        <Field
          label={t.orderWork.priceReason}
          maxlength={200}
          value={form.values.reason}
          error={form.error('reason')}
          onInput={(value) => form.set('reason', value)}
        />
        <FormProblem text={failed() ?? form.refusal()} />
      </form>
    </Dialog>
  );
}
