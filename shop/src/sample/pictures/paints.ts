import type { Oklch } from './oklab.ts';

const paint = (lightness: number, chroma: number, hue: number): Oklch => ({ lightness, chroma, hue });

/** Colours that products of the sample shop are painted with. */
export const paints = {
  black: paint(0.3, 0.012, 280),
  graphite: paint(0.45, 0.012, 260),
  silver: paint(0.82, 0.006, 260),
  white: paint(0.93, 0.006, 90),
  cream: paint(0.92, 0.035, 85),
  beige: paint(0.83, 0.045, 80),
  brown: paint(0.46, 0.07, 50),
  caramel: paint(0.64, 0.11, 62),
  red: paint(0.58, 0.2, 25),
  wine: paint(0.42, 0.13, 15),
  coral: paint(0.7, 0.16, 35),
  orange: paint(0.73, 0.16, 58),
  yellow: paint(0.86, 0.16, 95),
  green: paint(0.52, 0.11, 160),
  mint: paint(0.86, 0.09, 165),
  olive: paint(0.55, 0.08, 120),
  sky: paint(0.75, 0.11, 235),
  blue: paint(0.58, 0.16, 255),
  navy: paint(0.36, 0.09, 265),
  lilac: paint(0.76, 0.1, 305),
  purple: paint(0.5, 0.15, 300),
  pink: paint(0.84, 0.085, 5),
  rose: paint(0.68, 0.16, 5),
} as const satisfies Record<string, Oklch>;

export type PaintName = keyof typeof paints;
