import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
  ...['::1', '::', '::ffff:127.0.0.1', '::ffff:a01:203', 'fd00::1', 'fe80::1', '64:ff9b::7f00:1', '2002:7f00:1::'],
  ...['255.255.255.255', 'localhost', '', '8.8.8', '0x7f.1'],
])('%s is not of the internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
