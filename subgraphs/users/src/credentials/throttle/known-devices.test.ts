import { expect, test } from 'vitest';
import { DEVICE_SECONDS, KnownDevices } from './known-devices.ts';

const devices = new KnownDevices('a secret of thirty-two characters');

test('a device is known to the account it signed in to, for its time', () => {
  const token = devices.issue('ann');
  expect(devices.idOf('ann', token)).toBeTruthy();
  expect(devices.idOf('bo', token)).toBeUndefined();
  expect(devices.idOf('ann', token, Date.now() + (DEVICE_SECONDS + 1) * 1000)).toBeUndefined();
});

test('a browser of several people is known to the last five of them', () => {
  let token: string | undefined;
  for (const account of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) token = devices.issue(account, token);
  expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((account) => devices.idOf(account, token))).toEqual([
    ...['b', 'c', 'd', 'e', 'f'],
  ]);
  expect(token?.split('~')).toHaveLength(5);
});

test.each([undefined, '', '~~~~~', 'x.y.z', `${'x'.repeat(5000)}`])('%s is of no device', (token) => {
  expect(devices.idOf('ann', token)).toBeUndefined();
  expect(devices.idOf('ann', devices.issue('ann', token))).toBeTruthy();
});

test('a token of another shop or with a longer life is of no device', () => {
  expect(devices.idOf('ann', new KnownDevices('another secret of 32 characters').issue('ann'))).toBeUndefined();
  const [id, expiry, mac] = devices.issue('ann').split('.');
  expect(devices.idOf('ann', `${id}.${expiry}0.${mac}`)).toBeUndefined();
});
