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

const PHONE = /^(1[3-9]\d{9}|0\d{9,11}|\+[1-9]\d{6,14})$/;

/** A mainland mobile or landline number, or one with a country code; spaces, dashes, brackets and invisible marks do not matter. */
export const isPhone = (text: string) => PHONE.test(text.replaceAll(/[\s()\p{Cf}-]/gu, ''));

/** `places` may not be there yet: then the server looks whether the place exists. */
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
    phone: isPhone(values.phone) ? undefined : t.needPhone,
    province: missing('province'),
    city: missing('city'),
    district: missing('district'),
    street: values.street.trim() ? undefined : t.needStreet,
  };
}
