import { createSignal, createUniqueId, Show } from 'solid-js';
import type { AddressCard_AddressFragment, Delivery_EstimateFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RadioTiles } from '../../ui/radio-tiles.tsx';
import { AddressForm } from '../address/address-form.tsx';
import { AddressLines } from '../address/address-lines.tsx';
import { arrivalDays } from '../product/arrival-days.ts';

export interface DeliveryAddressProps {
  addresses: readonly AddressCard_AddressFragment[];
  chosen: string | undefined;
  delivery: Delivery_EstimateFragment | null;
  onChoose: (addressId: string) => void;
  /** An address was added: reloads the list. */
  onAdded: (addressId: string) => void;
}

/** The delivery address: a saved one, or a new one entered here. */
export function DeliveryAddress(props: DeliveryAddressProps) {
  const { t, format } = useI18n();
  const headingId = createUniqueId();
  const [adding, setAdding] = createSignal(false);
  const known = () => props.addresses.length > 0;
  const saved = (addressId: string): void => {
    setAdding(false);
    props.onAdded(addressId);
  };
  return (
    <section aria-labelledby={headingId} class="panel flex flex-col gap-3 p-4">
      <h2 id={headingId} class="flex items-center gap-2 text-md">
        <Icon name="pin" class="text-text-3" />
        {t.checkout.address}
      </h2>
      <Show when={known()}>
        <RadioTiles
          stacked
          legend={t.checkout.address}
          value={props.chosen}
          onChange={props.onChoose}
          tiles={props.addresses.map((address) => ({ value: address.id, label: <AddressLines address={address} /> }))}
        />
      </Show>
      <Show
        when={adding() || !known()}
        fallback={
          <Button tone="quiet" class="self-start" onClick={() => setAdding(true)}>
            <Icon name="plus" size={16} />
            {t.checkout.addAddress}
          </Button>
        }
      >
        <AddressForm onSaved={saved} onCancel={known() ? () => setAdding(false) : undefined} />
      </Show>
      <Show when={props.delivery}>
        {(delivery) => (
          <p class="flex items-center gap-1.5 border-t border-line pt-3 text-sm">
            <Icon name="truck" size={18} class="text-ok" />
            {t.checkout.arrives(arrivalDays(format, delivery()))}
          </p>
        )}
      </Show>
    </section>
  );
}
