import { Refusal } from '@minijd/subgraph';

export function tooManyViews(): Refusal {
  return new Refusal('RATE_LIMITED', {
    'zh-CN': '浏览太频繁，最近的浏览未记入浏览记录。',
    en: 'That was too much to look at: the latest products were not added to the history.',
  });
}

export function nothingChosen(): Refusal {
  const text = {
    'zh-CN': '请指定要删除的商品、日期或全部，三者选一。',
    en: 'Say what to remove: products, a day, or everything; one of these.',
  };
  return new Refusal('INVALID_INPUT', text, ['input']);
}
