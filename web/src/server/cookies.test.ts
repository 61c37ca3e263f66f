import { expect, test } from 'vitest';
import { applySetCookies } from './cookies.ts';

test('of repeated cookies the first counts, and odd parts are skipped', () => {
  expect(applySetCookies('a=1; b=2%3D; a=3; broken; o(dd)=4', [])).toBe('a=1; b=2%3D; o(dd)=4');
});

test('a renewed session is sent on with the same page', () => {
  const renewed = ['minijd_access=new; Path=/; HttpOnly', 'minijd_refresh=r2; Path=/'];
  expect(applySetCookies('minijd_refresh=r1; theme=dark', renewed)).toBe(
    'minijd_refresh=r2; theme=dark; minijd_access=new',
  );
});

test('a removed cookie is gone', () => {
  expect(applySetCookies('minijd_access=old; a=1', ['minijd_access=; Max-Age=0; Path=/'])).toBe('a=1');
});
