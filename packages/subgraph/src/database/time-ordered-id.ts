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
