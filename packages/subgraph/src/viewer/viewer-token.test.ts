import { expect, test } from 'vitest';
import type { Viewer } from './viewer.ts';
import { signViewer, verifyViewer } from './viewer-token.ts';

const VIEWER = { requestId: '1', locale: 'en' } as Viewer;
const [before, next] = ['the secret of before is long enough', 'the next secret is long enough as well'];
const to = (secret: string) => ({ secret, audience: 'users' });
const understands = (signing: string, verifying: string) =>
  verifyViewer(signViewer(VIEWER, to(signing)), to(verifying)) !== undefined;

test('the service secret is exchanged in three steps, each of which understands the one before it', () => {
  const steps = [before, `${before},${next}`, `${next},${before}`, next];
  for (const [index, step] of steps.entries()) {
    for (const neighbour of steps.slice(Math.max(0, index - 1), index + 2)) {
      expect([step, neighbour, understands(step, neighbour)]).toEqual([step, neighbour, true]);
    }
  }
  expect(understands(before, next)).toBe(false);
});

test('a comma in a secret that is not of several is part of it', () => {
  const secret = 'of services, and in tests only, 32 characters';
  expect(understands(secret, secret)).toBe(true);
  expect(understands('of services', secret)).toBe(false);
});
