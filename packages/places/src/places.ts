import { DIVISIONS, type Districts, isPlaceholder } from './divisions.ts';

/** Where an address is, by official names: province, city and district (district, county or town). */
export interface Place {
  province: string;
  city: string;
  district: string;
}

export type UnknownPart = keyof Place;

/** Names of ethnic groups in the names of autonomous regions, prefectures and counties. */
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各';
/** Suffixes of provinces, cities and districts, which people leave out. */
const NAME_AND_KIND = new RegExp(
  `^(.{2,}?)(?:特别行政区|(?:(?:${PEOPLES})族?)*自治[区州县旗]|省|市|地区|盟|林区|特区|新区|区|县|旗|街道|镇|乡)$`,
  'u',
);

/** All provinces, in the order of their official codes. */
export const provinces: readonly string[] = [...DIVISIONS.keys()];

/** The cities of a province; none when there is no such province. */
export function citiesOf(province: string): readonly string[] {
  return [...(DIVISIONS.get(province)?.keys() ?? [])];
}

/** The districts of a city; none when the province has no such city. */
export function districtsOf(province: string, city: string): Districts {
  return DIVISIONS.get(province)?.get(city) ?? [];
}

/**
 * The place in full names, or which part of it does not exist: "北京", "北京", "朝阳" is 北京市 北京市 朝阳区, and 杭州市 is no city of
 * 江苏省. A county without a city may be named as city, as district or as both.
 */
export function findPlace(given: Place): Place | { unknown: UnknownPart } {
  const province = named(given.province, provinces);
  if (!province) return { unknown: 'province' };
  const cities = citiesOf(province);
  const district = given.district.trim();
  const city =
    named(given.city, cities) ?? (isPlaceholder(given.city.trim()) ? cityWith(district, province) : undefined);
  if (!city) return { unknown: 'city' };
  const districts = districtsOf(province, city);
  const found = named(district, districts) ?? (mayLackDistrict(city, districts, district) ? city : undefined);
  return found ? { province, city, district: found } : { unknown: 'district' };
}

/** The city of a province that has a district of this name. */
function cityWith(district: string, province: string): string | undefined {
  return citiesOf(province).find((city) => named(district, districtsOf(province, city)) !== undefined);
}

/** Four cities have towns instead of districts (东莞市, 中山市 …); their addresses often go without. */
function mayLackDistrict(city: string, districts: Districts, given: string): boolean {
  const towns = districts.filter((name) => /(?:镇|街道)$/u.test(name)).length;
  return towns > districts.length / 2 && (given === '' || named(given, [city]) !== undefined);
}

/** The one of `names` that equals `name`, in full or without its suffix. */
export function named(text: string, names: readonly string[]): string | undefined {
  const given = text.trim();
  if (names.includes(given)) return given;
  const short = names.filter((name) => shortName(name) === given);
  return short.length === 1 ? short[0] : undefined;
}

/** "广西" of 广西壮族自治区; names of one character keep their suffix. */
export function shortName(name: string): string {
  return NAME_AND_KIND.exec(name)?.[1] ?? name;
}
