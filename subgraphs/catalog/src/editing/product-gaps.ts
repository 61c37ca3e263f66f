import type { Text } from '@minijd/subgraph';
import { registerEnumType } from 'type-graphql';
import type { StoredAttribute, TemplateAttribute } from '../products/index.ts';

/** What a product is looked over for; `blocks` is what it cannot be published without. */
const ITEMS = {
  PICTURE: { blocks: true, text: { 'zh-CN': '缺少主图。', en: 'A picture is missing.' } },
  OFFERED_SKU: { blocks: true, text: { 'zh-CN': '没有可售的SKU。', en: 'No SKU is offered.' } },
  REQUIRED_ATTRIBUTES: {
    blocks: true,
    text: { 'zh-CN': '缺少类目要求的属性。', en: 'A property that the category asks for is missing.' },
  },
  STOCK: { blocks: false, text: { 'zh-CN': '没有库存。', en: 'Nothing is in stock.' } },
  BOTH_LANGUAGES: { blocks: false, text: { 'zh-CN': '名称只有一种语言。', en: 'The name is in one language only.' } },
  DESCRIPTION: { blocks: false, text: { 'zh-CN': '没有商品详情。', en: 'There is no description.' } },
  ATTRIBUTES: { blocks: false, text: { 'zh-CN': '没有商品属性。', en: 'There are no properties.' } },
} as const satisfies Record<string, { blocks: boolean; text: Text }>;

export type ChecklistItem = keyof typeof ITEMS;
export const ChecklistItem = Object.fromEntries(Object.keys(ITEMS).map((item) => [item, item])) as {
  [Item in ChecklistItem]: Item;
};

registerEnumType(ChecklistItem, {
  name: 'ProductChecklistItem',
  description: 'What a product should have before it is published.',
  valuesConfig: {
    PICTURE: { description: 'A picture; it cannot be published without.' },
    OFFERED_SKU: { description: 'A SKU that is offered; it cannot be published without.' },
    REQUIRED_ATTRIBUTES: {
      description: 'The properties that its category asks for; it cannot be published without.',
    },
    STOCK: { description: 'Units in stock.' },
    BOTH_LANGUAGES: { description: 'A name in both languages.' },
    DESCRIPTION: { description: 'A description.' },
    ATTRIBUTES: { description: 'Properties.' },
  },
});

export interface Checked {
  nameZh?: string | null;
  nameEn?: string | null;
  descriptionZh?: string | null;
  descriptionEn?: string | null;
  media: readonly unknown[];
  attributes: readonly StoredAttribute[];
  inStock: boolean;
}

/** The attributes a template requires that a product has not. */
export const missingIn = <Asked extends TemplateAttribute>(
  template: readonly Asked[],
  attributes: readonly StoredAttribute[],
): Asked[] =>
  template.filter(({ id, required }) => required && !attributes.some(({ attributeId }) => attributeId === id));

export function checklist(product: Checked, offeredSkus: number, template: readonly TemplateAttribute[]) {
  const done: Record<ChecklistItem, boolean> = {
    PICTURE: product.media.length > 0,
    OFFERED_SKU: offeredSkus > 0,
    REQUIRED_ATTRIBUTES: missingIn(template, product.attributes).length === 0,
    STOCK: product.inStock && offeredSkus > 0,
    BOTH_LANGUAGES: Boolean(product.nameZh && product.nameEn),
    DESCRIPTION: Boolean(product.descriptionZh ?? product.descriptionEn),
    ATTRIBUTES: product.attributes.length > 0,
  };
  return (Object.keys(ITEMS) as ChecklistItem[]).map((item) => ({ item, done: done[item], ...ITEMS[item] }));
}

/** What keeps a product from being for sale. */
export const blocking = (product: Checked, offeredSkus: number, template: readonly TemplateAttribute[]) =>
  checklist(product, offeredSkus, template).filter(({ done, blocks }) => blocks && !done);
