import type { SellerApplication_ApplicationFragment, SellerApplicationInput } from '../../graphql/generated/types.ts';

const TEXTS = [
  ...(['companyName', 'creditCode', 'contactName', 'phone', 'province', 'city', 'district', 'street'] as const),
  ...(['nameZh', 'nameEn', 'slug', 'descriptionZh', 'descriptionEn'] as const),
];

/** Texts as they are typed; `licence` and `logo` are keys of pictures that were uploaded just now. */
export type ApplicationValues = Record<(typeof TEXTS)[number] | 'licence' | 'logo', string>;

export function valuesOf(application: SellerApplication_ApplicationFragment | null): ApplicationValues {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, application?.[name] ?? '']));
  return { ...texts, licence: '', logo: '' } as ApplicationValues;
}

/** The input to save: all texts, and new pictures. */
export function changesOf({ licence, logo, ...texts }: ApplicationValues): SellerApplicationInput {
  return { ...texts, ...(licence && { licence }), ...(logo && { logo }) };
}
