import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeySet, KeySetUnavailable } from './key-set.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

async function keyPair(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' };
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey);
  return { jwk, token };
}

/** A fake users subgraph that publishes these keys and counts requests. */
function published(...keys: JWK[]) {
  const users = { keys, asked: 0, away: false };
  const keySet = new KeySet(async () => {
    users.asked += 1;
    if (users.away) throw new KeySetUnavailable('away');
    return { data: { _keySet: JSON.stringify({ keys: users.keys }) } };
  });
  return { users, verify: (token: string) => jwtVerify(token, keySet.keyOf) };
}

test('requests that come with a new key together ask for the key set once, and none is refused', async () => {
  const [old, next] = [await keyPair('old'), await keyPair('next')];
  const { users, verify } = published(old.jwk);
  await verify(old.token);
  users.keys = [next.jwk, old.jwk];
  later(11);
  await Promise.all(Array.from({ length: 20 }, () => verify(next.token)));
  expect(users.asked).toBe(2);
});

test('tokens of keys that nobody has made ask for the key set once in ten seconds', async () => {
  const [known, forged] = [await keyPair('known'), await keyPair('forged')];
  const { users, verify } = published(known.jwk);
  await verify(known.token);
  for (let second = 0; second < 30; second += 1) {
    later(1);
    await Promise.allSettled(Array.from({ length: 10 }, () => verify(forged.token)));
  }
  expect(users.asked).toBe(4);
  await verify(known.token);
});

test('while users is unavailable the keys known stay, whatever tokens come', async () => {
  const [known, forged] = [await keyPair('known'), await keyPair('forged')];
  const { users, verify } = published(known.jwk);
  await verify(known.token);
  users.away = true;
  later(11);
  await expect(verify(forged.token)).rejects.toThrow(KeySetUnavailable);
  await verify(known.token);
});
