import type { Locale } from '@minijd/subgraph';

/** A carrier whose parcels can be tracked. */
interface Carrier {
  /** Its name in webhook URLs. */
  code: string;
  nameZh: string;
  nameEn: string;
}

/** The large carriers of China, with the names on their labels. */
export const CARRIERS: readonly Carrier[] = [
  { code: 'sf', nameZh: '顺丰速运', nameEn: 'SF Express' },
  { code: 'jd', nameZh: '京东物流', nameEn: 'JD Logistics' },
  { code: 'ems', nameZh: '中国邮政', nameEn: 'China Post' },
  { code: 'zto', nameZh: '中通快递', nameEn: 'ZTO Express' },
  { code: 'yto', nameZh: '圆通速递', nameEn: 'YTO Express' },
  { code: 'sto', nameZh: '申通快递', nameEn: 'STO Express' },
  { code: 'yunda', nameZh: '韵达快递', nameEn: 'Yunda Express' },
  { code: 'jt', nameZh: '极兔速递', nameEn: 'J&T Express' },
];

/** The carrier's name in the viewer's language; as the seller typed it when it is not one of these. */
export function carrierName(written: string, locale: Locale): string {
  const known = CARRIERS.find((carrier) => isCarrier(written, carrier));
  return known ? nameOf(known, locale) : written;
}

export function nameOf({ nameZh, nameEn }: Carrier, locale: Locale): string {
  return locale === 'en' ? nameEn : nameZh;
}

/** Whether a seller's text means this carrier: its code, or a text that contains one of its names. */
export function isCarrier(written: string, { code, nameZh, nameEn }: Carrier): boolean {
  const text = written.toLowerCase();
  return text === code || text.includes(nameZh) || text.includes(nameEn.toLowerCase());
}
