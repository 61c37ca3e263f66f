import type { Viewer } from './viewer.ts';

/** Whose behaviour it is: the person's, or that of a guest's device; programs that announce themselves have none. */
export function visitorOf({ userId, guestId, userAgent }: Viewer): string | undefined {
  return ROBOT.test(userAgent ?? '') ? undefined : (userId ?? guestId);
}

/** As crawlers and link previews name themselves. */
const ROBOT = /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit/i;
