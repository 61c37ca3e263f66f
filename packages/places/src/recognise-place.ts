import { citiesOf, districtsOf, type Place, provinces, shortName } from './places.ts';

/** The place at the beginning of an address, and the rest of the address. */
export interface RecognisedPlace extends Partial<Place> {
  rest: string;
}

/** Reads province, city and district from the beginning of an address, in full or short names; before a city the province may be missing. */
export function recognisePlace(address: string): RecognisedPlace {
  const province = beginningOf(address, provinces);
  if (province) return { province: province.name, ...cityIn(province.name, province.rest) };
  const cities = provinces.flatMap((name) => citiesOf(name).map((city) => ({ name, city })));
  const named = cities.find(({ city }) => /市$/u.test(city) && address.trimStart().startsWith(city));
  return named ? { province: named.name, ...cityIn(named.name, address) } : { rest: address };
}

/** Whether a text is the name of a province or a city, in full or short. */
export function isPlaceName(text: string): boolean {
  return [...provinces, ...provinces.flatMap(citiesOf)].some((name) => name === text || shortName(name) === text);
}

function cityIn(province: string, text: string): RecognisedPlace {
  const cities = citiesOf(province);
  const found = beginningOf(text, cities);
  const city = found?.name ?? onlyCity(province, cities);
  if (!city) return { rest: text };
  const rest = found?.rest ?? text;
  const district = beginningOf(rest, districtsOf(province, city));
  if (district) return { city, district: district.name, rest: district.rest };
  // A county without a city is its own district.
  return districtsOf(province, city).includes(city) ? { city, district: city, rest } : { city, rest };
}

const onlyCity = (province: string, cities: readonly string[]) => (cities[0] === province ? province : undefined);

/** Suffixes that make a short name the beginning of another place: 吉林市 is not 吉林省, and 朝阳区 not 朝阳市. */
const OTHER_KIND = /^[省市区县州盟旗镇乡]/u;

/** The longest of `names`, in full or short, that a text begins with. */
function beginningOf(text: string, names: readonly string[]): { name: string; rest: string } | undefined {
  const start = text.trimStart();
  const found = names
    .flatMap((name) => [name, shortName(name)].map((called) => ({ name, rest: start.slice(called.length), called })))
    .filter(({ name, called, rest }) => start.startsWith(called) && (called === name || !OTHER_KIND.test(rest)))
    .toSorted((one, other) => other.called.length - one.called.length)[0];
  return found && { name: found.name, rest: found.rest.trimStart() };
}
