import { SeededRandom } from './seeded-random.ts';

/** Divides a known number of units among the three warehouses. */
export function splitStock(total: number): Record<string, number> {
  const beijing = Math.round(total * 0.4);
  const guangzhou = Math.floor(total * 0.25);
  return { BJ: beijing, SH: total - beijing - guangzhou, GZ: guangzhou };
}

/** For sources without stock: always the same units for the same id; a few ids are sold out. */
export function inventedStock(id: string): Record<string, number> {
  const random = new SeededRandom(`stock/${id}`);
  if (random.chance(0.03)) return { BJ: 0, SH: 0, GZ: 0 };
  const most = random.chance(0.08) ? 6 : 180;
  return { BJ: random.between(0, most), SH: random.between(1, most), GZ: random.between(0, most) };
}
