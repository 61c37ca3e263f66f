import { v7 as uuidv7 } from 'uuid';

/** UUID v7 counts milliseconds since 1970; older moments use millisecond 0 and are ordered by its sequence bits. */
const SEQUENCE_START_MS = Date.UTC(1000, 0, 1);
/** Makes the 970 years before 1970 fit into 32 bits. */
const MS_PER_STEP = 8000;

/** A new id (UUID v7) that sorts by `moment`, to the millisecond since 1970 and to eight seconds since the year 1000. */
export function timeOrderedId(moment: Date): string {
  const msecs = moment.getTime();
  if (msecs > 0) return uuidv7({ msecs });
  return uuidv7({ msecs: 0, seq: Math.max(0, Math.floor((msecs - SEQUENCE_START_MS) / MS_PER_STEP)) });
}

const LAST_MS = 2 ** 48 - 1;

/** The smallest id (UUID v7) of a moment since 1970: the range of ids tells PostgreSQL where to read. */
export function firstIdAt(moment: Date): string {
  const ms = Math.min(Math.max(moment.getTime(), 0), LAST_MS);
  const digits = ms.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}
