import { expect, test } from 'vitest';
import { Session } from './session.entity.ts';

const at = (session: Session, seconds: number) => new Date(session.createdAt.getTime() + seconds * 1000);

test('the newest refresh token is the valid one', () => {
  const session = new Session();
  expect(session.useOf(1, at(session, 60))).toBe('CURRENT');
  expect(session.advance(at(session, 60))).toBe(2);
  expect(session.useOf(2, at(session, 3600))).toBe('CURRENT');
});

test('the token before it is excused for half a minute, older ones never', () => {
  const session = new Session();
  session.advance(at(session, 60));
  expect(session.useOf(1, at(session, 90))).toBe('PARALLEL');
  expect(session.useOf(1, at(session, 91))).toBe('REUSED');
  session.advance(at(session, 92));
  expect(session.useOf(1, at(session, 92))).toBe('REUSED');
});

test('a session lives a week after its last refresh, unless it is revoked', () => {
  const session = new Session();
  const day = 86_400;
  expect(session.isLive(at(session, 7 * day - 1))).toBe(true);
  expect(session.isLive(at(session, 7 * day))).toBe(false);
  session.advance(at(session, 6 * day));
  expect(session.isLive(at(session, 12 * day))).toBe(true);
  session.revoke(at(session, 6 * day));
  expect(session.isLive(at(session, 6 * day))).toBe(false);
});
