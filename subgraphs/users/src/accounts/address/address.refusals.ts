import { Refusal } from '@minijd/subgraph';

export function unknownAddress(): Refusal {
  return new Refusal('NOT_FOUND', { 'zh-CN': '没有这个地址。', en: 'There is no such address.' });
}

export function tooManyAddresses(max: number): Refusal {
  return new Refusal('LIMIT_REACHED', {
    'zh-CN': `最多保存${max}个地址，请先删除不用的。`,
    en: `You can keep ${max} addresses. Remove one first.`,
  });
}
