import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** More would be short of connections to PostgreSQL. */
const MOST_BY_THEMSELVES = 16;

/** `WORKERS`: how many processes serve one port; `auto` is one for each core, 16 at most. */
export const workers = z
  .union(
    [
      z.literal('auto').transform(() => Math.min(availableParallelism(), MOST_BY_THEMSELVES)),
      z.coerce.number().int().min(1).max(256),
    ],
    {
      error: 'must be auto or a number from 1 to 256',
    },
  )
  .default(1);

/** Why several workers cannot start; `hint` says what is missing here. */
export const needsRedis = (hint: string): string =>
  `WORKERS is more than 1, and several processes share live topics and limits by Redis: ${hint}, or set WORKERS=1.`;
