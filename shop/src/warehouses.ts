import { bilingual } from './bilingual.ts';
import type { LocalizedText } from './import/record.ts';

export interface SampleWarehouse {
  code: 'BJ' | 'SH' | 'GZ';
  name: LocalizedText;
}

/** Where the shop keeps its goods; imported stock is spread over them. */
export const warehouses: readonly SampleWarehouse[] = [
  { code: 'BJ', name: bilingual('北京仓 | Beijing') },
  { code: 'SH', name: bilingual('上海仓 | Shanghai') },
  { code: 'GZ', name: bilingual('广州仓 | Guangzhou') },
];
