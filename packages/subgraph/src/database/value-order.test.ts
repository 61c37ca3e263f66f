import { expect, test } from 'vitest';
import { inOrderOfSize } from './value-order.ts';

const ordered = (values: string) => inOrderOfSize(values.split(' '), (value) => value).join(' ');

test.each([
  ['38 39 40 42 36', '36 38 39 40 42'],
  ['40.5 9 40 10', '9 10 40 40.5'],
  ['XL S 3XL M XS XXL L', 'XS S M L XL XXL 3XL'],
  ['1TB 256GB 512GB', '256GB 512GB 1TB'],
  ['12GB+512GB 8GB+256GB 16GB+1TB 8GB+128GB', '8GB+128GB 8GB+256GB 12GB+512GB 16GB+1TB'],
  ['1L 750ml 1.5L', '750ml 1L 1.5L'],
  ['42码 36码', '36码 42码'],
  ['1.5米 90厘米', '90厘米 1.5米'],
])('%s is put in order: %s', (given, expected) => expect(ordered(given)).toBe(expected));

test.each(['红 蓝 黑', 'red 2 blue', '8GB 15寸', 'Matte Large Small', '', '均码 38'])(
  '%s has no order of size',
  (given) => {
    expect(ordered(given)).toBe(given);
  },
);
