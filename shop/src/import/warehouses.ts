import type { LocalizedText } from './record.ts';

interface ShopWarehouse {
  code: 'BJ' | 'SH' | 'GZ';
  name: LocalizedText;
}

/** Where the shop keeps its goods; imported stock is spread over them. */
export const warehouses: readonly ShopWarehouse[] = [
  { code: 'BJ', name: { 'zh-CN': '北京仓', en: 'Beijing' } },
  { code: 'SH', name: { 'zh-CN': '上海仓', en: 'Shanghai' } },
  { code: 'GZ', name: { 'zh-CN': '广州仓', en: 'Guangzhou' } },
];
