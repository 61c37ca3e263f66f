import { Show } from 'solid-js';
import type { AddressCard_AddressFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';

/** Recipient and address, in two lines. */
export function AddressLines(props: { address: AddressCard_AddressFragment }) {
  const { t, locale } = useI18n();
  const place = () => {
    const { province, city, district, street } = props.address;
    const region = [...new Set([province, city, district])];
    return locale === 'en' ? [street, ...region.toReversed()].join(', ') : [...region, street].join(' ');
  };
  return (
    <span class="flex min-w-0 flex-col">
      <span class="flex flex-wrap items-center gap-x-2">
        <b>{props.address.recipient}</b>
        <span class="text-text-2">{props.address.phone}</span>
        <Show when={props.address.isDefault}>
          <Badge>{t.checkout.defaultAddress}</Badge>
        </Show>
      </span>
      <span class="text-sm text-text-2">{place()}</span>
    </span>
  );
}
