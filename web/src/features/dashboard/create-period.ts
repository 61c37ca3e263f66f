import { useLocation } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { type Period, periodIn, shopToday } from './period.ts';

/** The days that the address of the page says. */
export function createPeriod(): () => Period {
  const location = useLocation();
  const today = shopToday();
  return createMemo(() => periodIn(new URLSearchParams(location.search), today), undefined, {
    equals: (one, other) => one.from === other.from && one.to === other.to,
  });
}
