import { prorate } from '@minijd/money';
import { at } from '../kernel/index.ts';
import { sumOf } from '../units/index.ts';
import { refusals } from './after-sale.refusals.ts';
import type { ClaimedLine } from './wanted-units.ts';

/**
 * The lines of a request for a smaller amount, spent points in proportion. The rest of their value is withheld, so that
 * the other units of a line bring no more than their share.
 */
export function smallerAmount(lines: readonly ClaimedLine[], wantedMinor: number): ClaimedLine[] {
  const most = sumOf(lines, ({ goodsMinor }) => goodsMinor);
  if (wantedMinor > most) throw refusals.amount(most);
  const parts = prorate(
    wantedMinor,
    lines.map(({ goodsMinor }) => goodsMinor),
  );
  return lines.map((line, index) => {
    const goodsMinor = at(parts, index);
    const withheldMinor = line.goodsMinor - goodsMinor;
    const [pointsMinor, withheldPointsMinor] = prorate(line.pointsMinor, [goodsMinor, withheldMinor]);
    return {
      ...line,
      goodsMinor,
      withheldMinor,
      pointsMinor: pointsMinor ?? 0,
      withheldPointsMinor: withheldPointsMinor ?? 0,
    };
  });
}
