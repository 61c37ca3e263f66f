import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
  ...['::1', '::', '::ffff:127.0.0.1', '::ffff:a01:203', 'fd00::1', 'fe80::1', '64:ff9b::7f00:1', '2002:7f00:1::'],
  // IPv4 inside IPv6: compatible, mapped, translated, NAT64 (also local-use), 6to4, Teredo, ISATAP.
  ...['::127.0.0.1', '::10.0.0.1', '::ffff:8.8.8.8', '::ffff:0:7f00:1', '::ffff:0:808:808', '64:ff9b:1::a00:1'],
  ...['2002:0a00:0001::1', '2001:0:7f00:1::', 'fe80::5efe:7f00:1', '2001:2::1', '3fff::1', '5f00::1', '100::1'],
  ...['ff02::1', 'fec0::1', '198.18.0.1', '192.0.2.1', '224.0.0.1', '192.88.99.1', '2001:db8::1'],
  ...['fe80::1%lo', '2606:4700::1111%lo', '4000::1'],
  ...['255.255.255.255', 'localhost', '', '8.8.8', '0x7f.1'],
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
