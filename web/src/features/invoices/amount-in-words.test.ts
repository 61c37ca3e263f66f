import { expect, test } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

test('amounts are written out as on Chinese invoices', () => {
  const written = {
    '0.00': '零元整',
    '0.05': '伍分',
    '0.50': '伍角整',
    '1.05': '壹元零伍分',
    '10.00': '壹拾元整',
    '129.50': '壹佰贰拾玖元伍角整',
    '1005.00': '壹仟零伍元整',
    '10500.36': '壹万零伍佰元叁角陆分',
    '100005.00': '壹拾万零伍元整',
    '1050000.00': '壹佰零伍万元整',
    '100000001.00': '壹亿零壹元整',
    '-88.80': '（负数）捌拾捌元捌角整',
  };
  for (const [amount, words] of Object.entries(written))
    expect([amount, amountInWords(amount)]).toEqual([amount, words]);
});
