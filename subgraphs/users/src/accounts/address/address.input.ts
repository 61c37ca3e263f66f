import { findPlace } from '@minijd/places';
import { checkedAll, optionalText, requiredText } from '@minijd/subgraph';
import { normalisePhone } from '@minijd/text';
import { Field, ID, InputType } from 'type-graphql';
import { refuseInput } from '../input/input.refusals.ts';

@InputType({ description: 'An address to add or change.' })
export class AddressInput {
  @Field(() => ID, { nullable: true, description: 'Which address to change; absent adds one.' })
  id?: string | null;

  @Field(() => String, { description: 'The recipient, 1 to 50 characters.' })
  recipient!: string;

  @Field(() => String, { description: 'A mainland number, or one with + and a country code.' })
  phone!: string;

  @Field(() => String, { description: 'Province, such as 广东省; 广东 will do. The shop delivers to all of China.' })
  province!: string;

  @Field(() => String, { description: 'City of the province; a municipality is its own.' })
  city!: string;

  @Field(() => String, { description: 'District, county or town of the city.' })
  district!: string;

  @Field(() => String, { description: 'Street, house, flat, 1 to 200 characters.' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'Postal code, up to 12 characters.' })
  postalCode?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether to make it the default.' })
  isDefault?: boolean | null;
}

const LENGTHS = { recipient: 50, street: 200, postalCode: 12 };

function checkedPhone(given: string): string {
  const phone = normalisePhone(given);
  if (!phone) throw refuseInput('phone');
  return phone;
}

function checkedPlace(input: AddressInput) {
  const place = findPlace(input);
  if ('unknown' in place) throw refuseInput(place.unknown);
  return place;
}

/** The fields of an address as stored; throws the Refusals (INVALID_INPUT) of all invalid ones. */
export function checkedAddress(input: AddressInput) {
  const rule = (field: keyof typeof LENGTHS) => ({ max: LENGTHS[field], refuse: () => refuseInput(field) });
  const { place, ...fields } = checkedAll({
    recipient: () => requiredText(input.recipient, rule('recipient')),
    phone: () => checkedPhone(input.phone),
    place: () => checkedPlace(input),
    street: () => requiredText(input.street, rule('street')),
    postalCode: () => optionalText(input.postalCode, rule('postalCode')),
  });
  return { ...fields, ...place };
}
