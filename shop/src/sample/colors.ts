import type { Oklch } from './pictures/oklab.ts';

interface Color {
  name: string;
  paint: Oklch;
}

const color = (name: string, lightness: number, chroma: number, hue: number): Color => ({
  name,
  paint: { lightness, chroma, hue },
});

/** What a colour is called ("Chinese | English") and how it is painted. */
export const colors = {
  black: color('曜石黑 | Black', 0.3, 0.012, 280),
  graphite: color('石墨灰 | Graphite', 0.45, 0.012, 260),
  silver: color('银色 | Silver', 0.82, 0.006, 260),
  white: color('月光白 | White', 0.93, 0.006, 90),
  cream: color('奶油白 | Cream', 0.92, 0.035, 85),
  beige: color('燕麦色 | Oatmeal', 0.83, 0.045, 80),
  brown: color('栗棕 | Chestnut', 0.46, 0.07, 50),
  caramel: color('焦糖色 | Caramel', 0.64, 0.11, 62),
  red: color('朱砂红 | Red', 0.58, 0.2, 25),
  wine: color('酒红 | Burgundy', 0.42, 0.13, 15),
  coral: color('珊瑚橘 | Coral', 0.7, 0.16, 35),
  orange: color('暖橙 | Orange', 0.73, 0.16, 58),
  yellow: color('柠黄 | Yellow', 0.86, 0.16, 95),
  green: color('松绿 | Pine green', 0.52, 0.11, 160),
  mint: color('薄荷绿 | Mint', 0.86, 0.09, 165),
  olive: color('橄榄绿 | Olive', 0.55, 0.08, 120),
  sky: color('天空蓝 | Sky blue', 0.75, 0.11, 235),
  blue: color('海湾蓝 | Bay blue', 0.58, 0.16, 255),
  navy: color('藏青 | Navy', 0.36, 0.09, 265),
  lilac: color('丁香紫 | Lilac', 0.76, 0.1, 305),
  purple: color('葡萄紫 | Grape', 0.5, 0.15, 300),
  pink: color('樱花粉 | Blossom pink', 0.84, 0.085, 5),
  rose: color('玫瑰粉 | Rose', 0.68, 0.16, 5),
} as const satisfies Record<string, Color>;

export type ColorName = keyof typeof colors;
