import type { Theme } from './goods/good.ts';

/** What a typical thing of its kind weighs with its box, in grams: enough for freight. */
export const weights: Record<Theme, number> = {
  ...{ device: 600, sound: 900, furniture: 14_000, light: 1_800, tool: 1_500, object: 700, plant: 2_200 },
  ...{ kitchen: 2_400, clothes: 450, shoes: 1_100, bag: 900, beauty: 250, sport: 1_600, fresh: 2_000 },
  ...{ snack: 500, drink: 1_500, book: 550, stationery: 300, toy: 800, instrument: 3_200 },
};
