import { normalisePhone } from '@minijd/text';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FieldErrors } from '../../primitives/create-form.ts';
import type { Places } from './create-places.ts';

export type AddressValues = {
  recipient: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  street: string;
  postalCode: string;
  isDefault: boolean;
};

export const EMPTY_ADDRESS: AddressValues = {
  recipient: '',
  phone: '',
  province: '',
  city: '',
  district: '',
  street: '',
  postalCode: '',
  isDefault: false,
};

/** `places` may not be loaded yet: then only the server checks that the place exists. */
export function addressProblems(
  values: AddressValues,
  t: Catalogue['address'],
  places: Places | undefined,
): FieldErrors<AddressValues> {
  const known = places?.findPlace(values);
  const unknown = known && 'unknown' in known ? known.unknown : undefined;
  const missing = (name: 'province' | 'city' | 'district') => {
    if (values[name].trim() === '' && (!known || unknown)) return t.needPart;
    return unknown === name ? t.unknownPlace : undefined;
  };
  return {
    recipient: values.recipient.trim() ? undefined : t.needRecipient,
    phone: normalisePhone(values.phone) ? undefined : t.needPhone,
    province: missing('province'),
    city: missing('city'),
    district: missing('district'),
    street: values.street.trim() ? undefined : t.needStreet,
  };
}
