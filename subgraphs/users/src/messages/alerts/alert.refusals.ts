import { Refusal } from '@minijd/subgraph';

export function unknownSku(): Refusal {
  return new Refusal('NOT_FOUND', { 'zh-CN': '没有这个规格。', en: 'There is no such SKU.' }, ['skuId']);
}

export function inStockNow(): Refusal {
  return new Refusal('CONFLICT', { 'zh-CN': '现在就有货，可以直接购买。', en: 'It can be bought now.' }, ['skuId']);
}

export function noTarget(): Refusal {
  const text = { 'zh-CN': '期望价格须高于0且低于现价。', en: 'The price must be above 0 and below the present one.' };
  return new Refusal('INVALID_INPUT', text, ['input', 'targetPrice']);
}

export function tooManyAlerts(max: number): Refusal {
  return new Refusal('LIMIT_REACHED', {
    'zh-CN': `最多设置${max}个提醒，请先删除一些。`,
    en: `You can have ${max} alerts. Delete some first.`,
  });
}
