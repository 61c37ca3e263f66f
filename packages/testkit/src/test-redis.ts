import { inject } from 'vitest';

/** The address of the Redis of this run, or why there is none: `context.skip(missing !== undefined, missing)`. */
export function testRedis(): { url: string; missing?: undefined } | { url?: undefined; missing: string } {
  const missing = inject('redisMissing');
  return missing ? { missing } : { url: inject('redisUrl') };
}
