const PRESET = 'minijd:';
const USABLE = /^[\w.:-]{1,64}$/;

/**
 * What every key and channel of a shop begins with, so that several shops can share a Redis: `prefix` in the query of its
 * address, such as `redis://redis:6379?prefix=shop-two:`. Throws when it is unusable.
 */
export function redisPrefix(redisUrl: string): string {
  const prefix = new URL(redisUrl).searchParams.get('prefix') ?? PRESET;
  if (!USABLE.test(prefix)) throw new Error('The prefix in REDIS_URL has 1 to 64 letters, digits and . : - _');
  return prefix;
}
