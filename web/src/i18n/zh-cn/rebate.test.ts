import { expect, test } from 'vitest';
import { rebate } from './rebate.ts';

test.each([
  [8, '9.2折'],
  [10, '9折'],
  [12.5, '8.75折'],
  [50, '5折'],
])('%d percent off are %s', (percent, text) => expect(rebate(percent)).toBe(text));
