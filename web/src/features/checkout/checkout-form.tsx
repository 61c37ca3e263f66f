import { isEmail } from '@minijd/text';
import { useNavigate } from '@solidjs/router';
import { createSignal, createUniqueId, Show } from 'solid-js';
import type { AddressCard_AddressFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useViewer } from '../session/viewer.tsx';
import { CheckoutChanges } from './checkout-changes.tsx';
import { CheckoutItems } from './checkout-items.tsx';
import type { WantedLine } from './checkout-lines.ts';
import { CheckoutPromotions, type ChosenPromotions } from './checkout-promotions.tsx';
import { Sums } from './checkout-sums.tsx';
import { createOrderForm, type Preview } from './create-order-form.ts';
import { DeliveryAddress } from './delivery-address.tsx';
import { InvoiceFields, type InvoiceValues, invoiceInput, NO_INVOICE } from './invoice-fields.tsx';
import { PlaceOrderBar, PlaceOrderButton } from './place-order-action.tsx';

const NOTE_LENGTH = 200;

export interface CheckoutFormProps {
  preview: Preview;
  /** The preview for another address is loading. */
  updating: boolean;
  lines: WantedLine[] | undefined;
  addresses: readonly AddressCard_AddressFragment[];
  addressId: string | undefined;
  onAddress: (addressId: string) => void;
  onAddressAdded: (addressId: string) => void;
  onChanged: () => void;
  promotions: ChosenPromotions;
  onPromotions: (promotions: ChosenPromotions) => void;
}

/** Address, goods, note and totals on one page; the order is placed exactly as shown. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const viewer = useViewer();
  const noteId = createUniqueId();
  const [note, setNote] = createSignal('');
  const [needsAddress, setNeedsAddress] = createSignal(false);
  const form = createOrderForm(
    () => props.preview,
    () => props.onChanged(),
  );
  const invoice = createForm<InvoiceValues>(NO_INVOICE, ({ wanted, kind, title, taxNumber, email }) => ({
    title: !wanted || title.trim() ? undefined : t.invoice.needTitle,
    taxNumber:
      !wanted || kind === 'PERSONAL' || /^[0-9A-Z]{15,20}$/i.test(taxNumber.trim())
        ? undefined
        : t.invoice.needTaxNumber,
    email: !wanted || !email.trim() || isEmail(email.trim()) ? undefined : t.invoice.needEmail,
  }));
  let addressElement: HTMLDivElement | undefined;
  let invoiceElement: HTMLDivElement | undefined;

  const place = async (): Promise<void> => {
    const { addressId } = props;
    setNeedsAddress(!addressId);
    if (!addressId) {
      addressElement?.querySelector('input')?.focus();
      return;
    }
    if (!invoice.check(invoiceElement)) return;
    const orderId = await form.place({
      addressId,
      lines: props.lines ?? null,
      buyerNote: note().trim() || null,
      couponIds: props.preview.couponIds,
      usePoints: props.promotions.points || null,
      invoice: invoiceInput(invoice.values),
    });
    if (!orderId) return;
    viewer.refetch();
    navigate(`/pay/${orderId}`, { replace: true });
  };

  const problem = () => (needsAddress() ? t.checkout.needAddress : form.declined() ? undefined : form.problem());
  return (
    <div class="grid items-start gap-2 max-lg:pb-16 lg:grid-cols-[minmax(0,1fr)_400px] lg:gap-3">
      <div class="flex flex-col gap-2 lg:gap-3">
        <div ref={addressElement}>
          <DeliveryAddress
            addresses={props.addresses}
            chosen={props.addressId}
            delivery={props.preview.deliveryEstimate}
            onChoose={props.onAddress}
            onAdded={props.onAddressAdded}
          />
        </div>
        <section aria-labelledby={`${noteId}-items`} class="panel px-4 pt-4 pb-1">
          <h2 id={`${noteId}-items`} class="flex items-center gap-2 text-md">
            <Icon name="box" class="text-text-3" />
            {t.checkout.items}
          </h2>
          <CheckoutItems lines={props.preview.lines} />
        </section>
        <CheckoutPromotions preview={props.preview} promotions={props.promotions} onChange={props.onPromotions} />
        <div ref={invoiceElement}>
          <InvoiceFields form={invoice} />
        </div>
        <section class="panel p-4">
          <Field
            label={t.checkout.note}
            placeholder={t.checkout.notePlaceholder}
            maxlength={NOTE_LENGTH}
            value={note()}
            onInput={setNote}
          />
        </section>
      </div>
      <div class="flex flex-col gap-2 lg:sticky lg:top-[calc(var(--header-height)+12px)] lg:gap-3">
        <Show when={form.declined()}>
          {(agreed) => <CheckoutChanges agreed={agreed()} current={props.preview} reason={form.problem()} />}
        </Show>
        <FormProblem text={problem()} />
        <section class="panel flex flex-col gap-4 p-4">
          <Sums sums={props.preview} pending={props.updating} />
          <PlaceOrderButton class="max-lg:hidden" pending={form.pending()} onPlace={place} />
          <p class="text-xs text-text-3">{t.checkout.privacy}</p>
        </section>
      </div>
      <PlaceOrderBar total={props.preview.total} pending={form.pending()} onPlace={place} />
    </div>
  );
}
