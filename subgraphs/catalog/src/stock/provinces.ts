/** The provinces of China by official name, with the latitude and longitude of their capitals in degrees. */
const CAPITALS: Record<string, readonly [latitude: number, longitude: number]> = {
  ...{ 北京市: [39.9, 116.4], 天津市: [39.1, 117.2], 河北省: [38.0, 114.5], 山西省: [37.9, 112.5] },
  ...{ 内蒙古自治区: [40.8, 111.7], 辽宁省: [41.8, 123.4], 吉林省: [43.9, 125.3], 黑龙江省: [45.8, 126.5] },
  ...{ 上海市: [31.2, 121.5], 江苏省: [32.1, 118.8], 浙江省: [30.3, 120.2], 安徽省: [31.8, 117.2] },
  ...{ 福建省: [26.1, 119.3], 江西省: [28.7, 115.9], 山东省: [36.7, 117.0], 河南省: [34.8, 113.6] },
  ...{ 湖北省: [30.6, 114.3], 湖南省: [28.2, 112.9], 广东省: [23.1, 113.3], 广西壮族自治区: [22.8, 108.4] },
  ...{ 海南省: [20.0, 110.3], 重庆市: [29.6, 106.6], 四川省: [30.7, 104.1], 贵州省: [26.6, 106.6] },
  ...{ 云南省: [25.0, 102.7], 西藏自治区: [29.7, 91.1], 陕西省: [34.3, 108.9], 甘肃省: [36.1, 103.8] },
  ...{ 青海省: [36.6, 101.8], 宁夏回族自治区: [38.5, 106.3], 新疆维吾尔自治区: [43.8, 87.6] },
  ...{ 台湾省: [25.0, 121.5], 香港特别行政区: [22.3, 114.2], 澳门特别行政区: [22.2, 113.5] },
};

/** The official name of a province that is named in full or in short: 北京, 北京市, 内蒙古. */
export function officialProvince(name: string): string | undefined {
  const wanted = name.trim();
  if (wanted.length < 2) return undefined;
  return Object.keys(CAPITALS).find((official) => official.startsWith(wanted));
}

const RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between the capitals of two provinces, as the crow flies; infinite when either is not known. */
export function kilometresBetween(from: string, to: string): number {
  const [a, b] = [CAPITALS[from], CAPITALS[to]];
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const [height, width] = [radians(b[0] - a[0]), radians(b[1] - a[1])];
  const half = Math.sin(height / 2) ** 2 + Math.cos(radians(a[0])) * Math.cos(radians(b[0])) * Math.sin(width / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(half));
}
