import type { Cells } from '@minijd/tables';
import { listed, type NamedCells, type ProductFormat } from './format.ts';

const PLACES = [1, 2, 3];
const optionColumns = PLACES.flatMap((place) =>
  ['name', 'value'].flatMap((part) => ['zh', 'en'].map((language) => `option${place}_${part}_${language}`)),
);

/** The columns of exported products, in their order. */
export const PRODUCT_COLUMNS = [
  ...['product', 'status', 'category', 'brand', 'name_zh', 'name_en', 'subtitle_zh', 'subtitle_en'],
  ...['description_zh', 'description_en', 'attributes_zh', 'attributes_en', 'pictures', 'sku', ...optionColumns],
  ...['price', 'list_price', 'cost', 'barcode', 'weight_grams', 'picture', 'offered', 'stock'],
] as const;

/** Our own: what an export has. */
export const minijd: ProductFormat = {
  name: 'MINIJD',
  marks: ['product', 'sku'],
  foreign: false,
  columns: {
    ...{ handle: 'product', status: 'status', category: 'category', brand: 'brand' },
    ...{ nameZh: 'name_zh', nameEn: 'name_en', subtitleZh: 'subtitle_zh', subtitleEn: 'subtitle_en' },
    ...{ descriptionZh: 'description_zh', descriptionEn: 'description_en' },
    ...{ attributesZh: 'attributes_zh', attributesEn: 'attributes_en', pictures: 'pictures' },
    ...{ specs: 'option1_value_zh', sku: 'sku', price: 'price', listPrice: 'list_price', cost: 'cost' },
    ...{ barcode: 'barcode', weight: 'weight_grams', picture: 'picture', offered: 'offered', stock: 'stock' },
  },
  options: (cells, first) =>
    PLACES.flatMap((place) => {
      const cell = (part: string, language: string) => cells[`option${place}_${part}_${language}`] || undefined;
      const named = (language: string) => cell('name', language) ?? first[`option${place}_name_${language}`];
      const [nameZh, nameEn, valueZh, valueEn] = [named('zh'), named('en'), cell('value', 'zh'), cell('value', 'en')];
      if (!(valueZh ?? valueEn)) return [];
      return [bilingual({ nameZh, nameEn, valueZh, valueEn })];
    }),
  attributes: (cells) => {
    if (!cells.attributes_zh && !cells.attributes_en) return undefined;
    const [zh, en] = [pairs(cells.attributes_zh), pairs(cells.attributes_en)];
    return Array.from({ length: Math.max(zh.length, en.length) }, (_, at) =>
      bilingual({ nameZh: zh[at]?.[0], valueZh: zh[at]?.[1], nameEn: en[at]?.[0], valueEn: en[at]?.[1] }),
    );
  },
  pictures: (cells) => listed(cells.pictures, '|'),
  category: (cells) => listed(cells.category, '>'),
  isSku: (cells, alone) =>
    alone || Boolean(cells.sku || cells.price || cells.option1_value_zh || cells.option1_value_en),
};

/** The lines of a cell, each with a name, a colon and a value; an empty one is an attribute without this language. */
function pairs(cell: Cells[string] | undefined): [name: string, value: string][] {
  return (cell ? cell.split(/\r?\n/) : []).map((line) => {
    const [, name = '', value = ''] = /^([^:：]*)[:：](.*)$/.exec(line) ?? [];
    return [name.trim(), value.trim()];
  });
}

function bilingual(parts: Pick<Partial<NamedCells>, 'nameZh' | 'nameEn' | 'valueZh' | 'valueEn'>): NamedCells {
  return { name: '', value: '', ...parts };
}
