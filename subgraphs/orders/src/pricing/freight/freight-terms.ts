/** Freight for some provinces. */
export interface FreightZone {
  /** As addresses name them, such as "北京市"; none: all provinces without another zone. */
  provinces: readonly string[];
  firstGrams: number;
  firstMinor: number;
  /** Every started step beyond the first grams costs `stepMinor`. */
  stepGrams: number;
  stepMinor: number;
  /** Free from this amount; null: never. */
  freeFromMinor: number | null;
}

/** A freight template of one seller, or of all sellers without one. */
export interface FreightTerms {
  sellerId?: string | null;
  zones: readonly FreightZone[];
}

/** Without any template: ¥6 whatever the weight, free from ¥99. */
export const PLAIN_ZONE: FreightZone = {
  provinces: [],
  firstGrams: 1000,
  firstMinor: 6_00,
  stepGrams: 1000,
  stepMinor: 0,
  freeFromMinor: 99_00,
};

export interface Parcel {
  sellerId: string;
  goodsMinor: number;
  grams: number;
}

/** "北京" and "北京市" are one place; so are "广西" and "广西壮族自治区". */
const isSamePlace = (a: string, b: string) => a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));

function zoneFor({ zones }: FreightTerms, province: string | undefined): FreightZone {
  const named = zones.find((zone) => zone.provinces.some((name) => isSamePlace(name, province ?? '')));
  return named ?? zones.find((zone) => zone.provinces.length === 0) ?? PLAIN_ZONE;
}

function zoneOf(seller: string, templates: readonly FreightTerms[], province: string | undefined): FreightZone {
  const terms =
    templates.find(({ sellerId }) => sellerId === seller) ?? templates.find(({ sellerId }) => sellerId == null);
  return terms ? zoneFor(terms, province) : PLAIN_ZONE;
}

/** From which amount of a seller's goods delivery is free, where the destination is unknown; null: never. */
export function freeFrom(sellerId: string, templates: readonly FreightTerms[]): number | null {
  const { freeFromMinor, firstMinor, stepMinor } = zoneOf(sellerId, templates, undefined);
  return firstMinor + stepMinor === 0 ? 0 : freeFromMinor;
}

/** Freight in fen for one seller's goods; the destination may be unknown. */
export function freightOf(parcel: Parcel, templates: readonly FreightTerms[], province: string | undefined): number {
  if (parcel.goodsMinor === 0) return 0;
  const zone = zoneOf(parcel.sellerId, templates, province);
  if (zone.freeFromMinor !== null && parcel.goodsMinor >= zone.freeFromMinor) return 0;
  const steps = Math.ceil(Math.max(0, parcel.grams - zone.firstGrams) / zone.stepGrams);
  return zone.firstMinor + steps * zone.stepMinor;
}
