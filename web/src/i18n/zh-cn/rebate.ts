/** 8 percent off as people say it in Chinese: what is left to pay, in tenths, 9.2折. */
export function rebate(percentOff: number): string {
  return `${Number(((100 - percentOff) / 10).toFixed(2))}折`;
}
