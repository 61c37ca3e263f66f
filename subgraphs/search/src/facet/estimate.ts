/** The first two digits: more of them would promise what an estimate cannot hold. Rounded down, so never more than there are. */
export function roundedDown(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(count, 1))) - 1);
  return Math.floor(count / step) * step;
}
