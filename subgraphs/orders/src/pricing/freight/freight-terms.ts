import { FreightMeasure } from './freight-measure.ts';

/** Freight for some provinces. */
export interface FreightZone {
  /** As addresses name them, such as "北京市"; none: all provinces without another zone. */
  provinces: readonly string[];
  /** Grams or pieces, as the template says. */
  firstUnits: number;
  firstMinor: number;
  /** Every started step beyond the first units costs `stepMinor`. */
  stepUnits: number;
  stepMinor: number;
  /** Free from this amount; null: never. */
  freeFromMinor: number | null;
}

/** A freight template of one seller, or of all sellers without one. */
export interface FreightTerms {
  sellerId?: string | null;
  measure: FreightMeasure;
  zones: readonly FreightZone[];
}

/** Without any template: ¥6 whatever the weight, free from ¥99. */
export const PLAIN_ZONE: FreightZone = {
  provinces: [],
  firstUnits: 1000,
  firstMinor: 6_00,
  stepUnits: 1000,
  stepMinor: 0,
  freeFromMinor: 99_00,
};

const PLAIN_TERMS: FreightTerms = { measure: FreightMeasure.WEIGHT, zones: [PLAIN_ZONE] };

export interface Parcel {
  sellerId: string;
  goodsMinor: number;
  grams: number;
  pieces: number;
}

/** "北京" and "北京市" are one place; so are "广西" and "广西壮族自治区". */
const isSamePlace = (a: string, b: string) => a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));

function zoneFor({ zones }: FreightTerms, province: string | undefined): FreightZone {
  const named = zones.find((zone) => zone.provinces.some((name) => isSamePlace(name, province ?? '')));
  return named ?? zones.find((zone) => zone.provinces.length === 0) ?? PLAIN_ZONE;
}

/** A seller's own terms, else those of all without any. */
function termsOf(seller: string, templates: readonly FreightTerms[]): FreightTerms {
  const terms =
    templates.find(({ sellerId }) => sellerId === seller) ?? templates.find(({ sellerId }) => sellerId == null);
  return terms ?? PLAIN_TERMS;
}

/** From which amount of a seller's goods delivery is free, where the destination is unknown; null: never. */
export function freeFrom(sellerId: string, templates: readonly FreightTerms[]): number | null {
  const { freeFromMinor, firstMinor, stepMinor } = zoneFor(termsOf(sellerId, templates), undefined);
  return firstMinor + stepMinor === 0 ? 0 : freeFromMinor;
}

/** Freight in fen for one seller's goods; the destination may be unknown. */
export function freightOf(parcel: Parcel, templates: readonly FreightTerms[], province: string | undefined): number {
  if (parcel.goodsMinor === 0) return 0;
  const terms = termsOf(parcel.sellerId, templates);
  const zone = zoneFor(terms, province);
  if (zone.freeFromMinor !== null && parcel.goodsMinor >= zone.freeFromMinor) return 0;
  const units = terms.measure === FreightMeasure.PIECES ? parcel.pieces : parcel.grams;
  const steps = Math.ceil(Math.max(0, units - zone.firstUnits) / zone.stepUnits);
  return zone.firstMinor + steps * zone.stepMinor;
}
