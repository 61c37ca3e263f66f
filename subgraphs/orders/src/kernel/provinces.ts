/** A network of carriers: within one, parcels are a day faster. */
type Region = 'NORTH' | 'NORTHEAST' | 'EAST' | 'SOUTH' | 'SOUTHWEST' | 'NORTHWEST' | 'REMOTE';

export interface Province {
  /** Without its administrative suffix: "北京", "广西". */
  nameZh: string;
  nameEn: string;
  region: Region;
}

const BY_REGION: Record<Region, string> = {
  NORTH: '北京 Beijing,天津 Tianjin,河北 Hebei,山西 Shanxi,河南 Henan',
  NORTHEAST: '辽宁 Liaoning,吉林 Jilin,黑龙江 Heilongjiang',
  EAST: '上海 Shanghai,江苏 Jiangsu,浙江 Zhejiang,安徽 Anhui,福建 Fujian,江西 Jiangxi,山东 Shandong',
  SOUTH: '广东 Guangdong,广西 Guangxi,湖南 Hunan,湖北 Hubei,海南 Hainan',
  SOUTHWEST: '重庆 Chongqing,四川 Sichuan,贵州 Guizhou,云南 Yunnan',
  NORTHWEST: '陕西 Shaanxi,甘肃 Gansu,宁夏 Ningxia',
  REMOTE: '内蒙古 Inner Mongolia,青海 Qinghai,新疆 Xinjiang,西藏 Tibet,香港 Hong Kong,澳门 Macao,台湾 Taiwan',
};

export const PROVINCES: readonly Province[] = Object.entries(BY_REGION).flatMap(([region, names]) =>
  names.split(',').map((name) => {
    const [nameZh = '', ...english] = name.split(' ');
    return { nameZh, nameEn: english.join(' '), region: region as Region };
  }),
);

/** The province at the beginning of a text, which is its name or a Chinese address. */
export function provinceOf(text: string): Province | undefined {
  const start = text.trim().toLowerCase();
  return PROVINCES.find(({ nameZh, nameEn }) => start.startsWith(nameZh) || start.startsWith(nameEn.toLowerCase()));
}

export type Distance = 'SAME_PROVINCE' | 'SAME_REGION' | 'COUNTRY' | 'REMOTE';

export function distanceBetween(from: Province, to: Province): Distance {
  if (from === to) return 'SAME_PROVINCE';
  if (from.region === 'REMOTE' || to.region === 'REMOTE') return 'REMOTE';
  return from.region === to.region ? 'SAME_REGION' : 'COUNTRY';
}
