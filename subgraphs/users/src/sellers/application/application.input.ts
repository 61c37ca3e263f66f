import { findPlace } from '@minijd/places';
import { checkedAll, optionalText, type Viewer } from '@minijd/subgraph';
import { normalisePhone } from '@minijd/text';
import { Field, InputType } from 'type-graphql';
import { shopSlug } from '../seller/seller-slug.ts';
import { type ApplicationField, applicationRefusals } from './application.refusals.ts';
import { normaliseCreditCode } from './credit-code.ts';

@InputType({
  description: 'What to change of an application; what is left out stays as it is, an empty text removes it.',
})
export class SellerApplicationInput {
  @Field(() => String, { nullable: true, description: 'The company, as its licence says; 100 characters at most.' })
  companyName?: string | null;

  @Field(() => String, { nullable: true, description: 'Its unified social credit code, 18 characters (GB 32100).' })
  creditCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A picture of the licence: the key that `POST /media/uploads?private` gave.',
  })
  licence?: string | null;

  @Field(() => String, { nullable: true, description: 'The logo: the key that `POST /media/uploads` gave.' })
  logo?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask, and who takes goods back; 50 characters at most.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'A mainland number, or one with + and a country code.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Province that goods go back to; given with city and district.' })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'City of the province.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'District, county or town of the city.' })
  district?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and house, 200 characters at most.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the shop in Chinese, 40 characters at most.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the shop in English, 40 characters at most.' })
  nameEn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The slug of its page: 3 to 40 lower-case letters, digits and hyphens.',
  })
  slug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it says about itself in Chinese, 2,000 characters at most.',
  })
  descriptionZh?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it says about itself in English, 2,000 characters at most.',
  })
  descriptionEn?: string | null;
}

type Given = keyof SellerApplicationInput;

const LENGTHS = {
  ...{ companyName: 100, contactName: 50, street: 200, nameZh: 40, nameEn: 40 },
  ...{ descriptionZh: 2000, descriptionEn: 2000 },
};
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

type Place = Record<'province' | 'city' | 'district', string | null>;

/** The given fields as stored; throws the Refusals (INVALID_INPUT) of all invalid ones. */
export function checkedApplication(input: SellerApplicationInput, { userId, service }: Viewer) {
  const checks: { [Field in Given]?: () => string | null } & { place?: () => Place } = {};
  const check = (field: Given, keep: (given: string) => string | undefined) => {
    const given = input[field];
    if (given != null) checks[field] = () => (given.trim() ? (keep(given) ?? refuse(field)) : null);
  };
  for (const field of ['companyName', 'contactName', 'street', 'nameZh', 'nameEn'] as const) {
    check(field, textOf(field, { max: LENGTHS[field] }));
  }
  for (const field of ['descriptionZh', 'descriptionEn'] as const) {
    check(field, textOf(field, { max: LENGTHS[field], lines: true }));
  }
  check('creditCode', normaliseCreditCode);
  check('phone', normalisePhone);
  check('slug', shopSlug);
  check('licence', (given) => ownPicture(given, `private/${userId}`) ?? (service && samplePicture(given)));
  check('logo', (given) => ownPicture(given, `uploads/${userId}`) ?? (service && samplePicture(given)));
  if ([input.province, input.city, input.district].some((part) => part != null)) checks.place = () => placeOf(input);
  const { place, ...fields } = checkedAll<Partial<Record<Given, string | null>> & { place?: Place }>(checks);
  return { ...fields, ...place };
}

function refuse(field: ApplicationField): never {
  throw applicationRefusals.field(field);
}

function textOf(field: ApplicationField, rule: { max: number; lines?: boolean }) {
  const refusable = { ...rule, refuse: () => applicationRefusals.field(field) };
  return (given: string) => optionalText(given, refusable) ?? undefined;
}

/** Keys as the upload handler makes them: the folder is the id of the uploader. */
function ownPicture(key: string, folder: string): string | undefined {
  return new RegExp(`^${folder}/${UUID}\\.webp$`).test(key) ? key : undefined;
}

/** The shop itself submits sample applications, with pictures that nobody uploaded. */
function samplePicture(key: string): string | undefined {
  return /^sample\/[\w/-]+\.webp$/.test(key) ? key : undefined;
}

function placeOf({ province, city, district }: SellerApplicationInput): Place {
  const given = { province: province ?? '', city: city ?? '', district: district ?? '' };
  if (!Object.values(given).some((part) => part.trim())) return { province: null, city: null, district: null };
  const place = findPlace(given);
  if ('unknown' in place) throw applicationRefusals.field(place.unknown);
  return place;
}
