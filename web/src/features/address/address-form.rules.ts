import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FieldErrors } from '../../primitives/create-form.ts';

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

/** A mainland mobile or landline number, or one with a country code; spaces, dashes and brackets do not matter. */
export const isPhone = (text: string) => PHONE.test(text.replaceAll(/[\s()-]/g, ''));

export function addressProblems(values: AddressValues, t: Catalogue['address']): FieldErrors<AddressValues> {
  const missing = (name: 'province' | 'city' | 'district') => (values[name].trim() ? undefined : t.needPart);
  return {
    recipient: values.recipient.trim() ? undefined : t.needRecipient,
    phone: isPhone(values.phone) ? undefined : t.needPhone,
    province: missing('province'),
    city: missing('city'),
    district: missing('district'),
    street: values.street.trim() ? undefined : t.needStreet,
  };
}
