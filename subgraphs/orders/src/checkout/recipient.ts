import { isUuid } from '@minijd/subgraph';
import { AddressDocument, type AddressQuery } from '../calls/users.generated.ts';
import { provinceOf } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { refusals } from './checkout.refusals.ts';

/** Recipient and address of an order, as of checkout. */
export interface Recipient {
  recipientName: string;
  recipientPhone: string;
  recipientAddress: string;
}

/** The same with the fields that freight depends on. */
export interface Destination extends Recipient {
  province: string;
}

type Address = NonNullable<AddressQuery['_address']>;

/**
 * Chinese addresses run from the province down without spaces; a municipality, which is province and city, is not
 * repeated.
 */
export function addressLine({ province, city, district, street }: Omit<Address, 'recipient' | 'phone'>): string {
  const parts = [...new Set([province, city, district, street])].filter((part) => part !== '');
  return parts.join(/\p{Script=Han}/u.test(parts.join('')) ? '' : ', ');
}

/** The viewer's own address; refuses unknown ids, and places without delivery. */
export async function recipientAt(context: OrdersContext, addressId: string): Promise<Destination> {
  if (!isUuid(addressId)) throw refusals.noAddress();
  const { _address: address } = await context.call('users', AddressDocument, {
    id: addressId,
    userId: context.userId,
  });
  if (!address) throw refusals.noAddress();
  if (!provinceOf(address.province)) throw refusals.notDeliverable();
  return {
    recipientName: address.recipient,
    recipientPhone: address.phone,
    recipientAddress: addressLine(address),
    province: address.province,
  };
}
