import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { ACCESS_TOKEN } from '@minijd/subgraph';
import type pg from 'pg';

export interface BenchBuyer {
  token: string;
  addressId: string;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An access token as the users subgraph signs them. */
function accessToken(key: KeyObject, kid: string, userId: string): string {
  const now = Math.floor(Date.now() / 1000);
  const head = encoded({ alg: 'EdDSA', kid });
  const { issuer: iss, audience: aud } = ACCESS_TOKEN;
  const claims = encoded({ sid: randomUUID(), role: 'USER', sub: userId, iss, aud, iat: now, exp: now + 900 });
  return `${head}.${claims}.${sign(null, Buffer.from(`${head}.${claims}`), key).toString('base64url')}`;
}

/**
 * Buyers with one address each, signed in. They are inserted by SQL, with a signing key of their own: 5,000 passwords
 * would take minutes to hash, and signing in is not measured.
 */
export async function makeBuyers(database: pg.Pool, count: number): Promise<BenchBuyer[]> {
  const kid = randomUUID();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  await database.query(
    `insert into users.signing_key (id, public_key, sealed_private_key, created_at, signs_from) values ($1, $2, '', now(), now())`,
    [kid, x],
  );
  const userIds = Array.from({ length: count }, () => randomUUID());
  const addressIds = userIds.map(() => randomUUID());
  await database.query(
    `insert into users."user" (id, email, display_name, role, created_at)
     select id, id || '@bench.example', 'Buyer', 'USER', now() from unnest($1::uuid[]) as id`,
    [userIds],
  );
  await database.query(
    `insert into users.address (id, user_id, recipient, phone, province, city, district, street)
     select id, user_id, '李雷', '+8613800138000', '北京市', '北京市', '海淀区', '中关村大街1号'
     from unnest($1::uuid[], $2::uuid[]) as given (id, user_id)`,
    [addressIds, userIds],
  );
  return userIds.map((userId, index) => ({
    token: accessToken(privateKey, kid, userId),
    addressId: addressIds[index]!,
  }));
}
