import { expect, test } from 'vitest';
import type { Viewer } from './viewer.ts';
import { ViewerReader } from './viewer-reader.ts';
import { ViewerSigner } from './viewer-signer.ts';

const HERE = { secret: 'a secret that is long enough for services', audience: 'users' };
const person: Viewer = { locale: 'en', userId: 'u1', requestId: '1' };

test('requests of one person have one token, and each its own id', () => {
  const signer = new ViewerSigner(HERE);
  const reader = new ViewerReader(HERE);
  const [first, second] = [signer.sign(person), signer.sign({ ...person, requestId: '2' })];
  expect(second).toBe(first);
  expect([reader.read(first, '1'), reader.read(second, '2')]).toEqual([person, { ...person, requestId: '2' }]);
});

test('whatever differs in a viewer makes another token', () => {
  const signer = new ViewerSigner(HERE);
  const others: Viewer[] = [
    { ...person, userId: 'u2' },
    { ...person, role: 'ADMIN' },
    { ...person, refreshToken: 'r' },
    { ...person, ipAddress: '203.0.113.7' },
    { ...person, permissions: [] },
  ];
  expect(new Set([person, ...others].map((one) => signer.sign(one))).size).toBe(6);
});

test('a token that was verified is refused once it expired, and is signed anew in time', () => {
  const signer = new ViewerSigner(HERE);
  const reader = new ViewerReader(HERE);
  const began = Date.now();
  const token = signer.sign(person, began);
  expect(reader.read(token, '1', began + 59_000)).toEqual(person);
  expect(reader.read(token, '1', began + 60_000)).toBeUndefined();
  expect(signer.sign(person, began + 29_000)).toBe(token);
  expect(signer.sign(person, began + 30_000)).not.toBe(token);
});

test('a token is refused when it is forged or for another service, also after it was verified elsewhere', () => {
  const token = new ViewerSigner(HERE).sign(person);
  const reader = new ViewerReader(HERE);
  expect(reader.read(token, '1')).toEqual(person);
  const forged = [`${token}A`, `A${token}`, token.split('.')[0]!, '', `${token}.${token}`];
  for (const text of forged) expect(reader.read(text, '1')).toBeUndefined();
  expect(new ViewerReader({ ...HERE, audience: 'orders' }).read(token, '1')).toBeUndefined();
});
