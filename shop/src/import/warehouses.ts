import type { LocalizedText } from './record.ts';

interface ShopWarehouse {
  code: 'BJ' | 'SH' | 'GZ';
  name: LocalizedText;
  province: string;
  /** Provinces that it serves before the others. */
  regions: readonly string[];
}

/** Where the shop keeps its goods; imported stock is spread over them. */
export const warehouses: readonly ShopWarehouse[] = [
  {
    ...{ code: 'BJ', name: { 'zh-CN': '北京仓', en: 'Beijing' }, province: '北京市' },
    regions: ['北京市', '天津市', '河北省', '山西省', '内蒙古自治区'],
  },
  {
    ...{ code: 'SH', name: { 'zh-CN': '上海仓', en: 'Shanghai' }, province: '上海市' },
    regions: ['上海市', '江苏省', '浙江省', '安徽省'],
  },
  {
    ...{ code: 'GZ', name: { 'zh-CN': '广州仓', en: 'Guangzhou' }, province: '广东省' },
    regions: ['广东省', '广西壮族自治区', '海南省'],
  },
];
