import type { OrdersSettings } from '../orders-settings.ts';
import { AfterSaleKind } from '../units/index.ts';
import { refusals } from './after-sale.refusals.ts';
import { type AfterSaleReason, FAULTS } from './after-sale-reason.ts';
import { priceDrop, shareOf } from './refund-share.ts';
import type { RefundableLine } from './refundable-lines.ts';

const DAY_MS = 86_400_000;

export interface WantedUnits {
  kind: AfterSaleKind;
  reason: AfterSaleReason;
  lines: readonly { orderLineId: string; quantity: number }[];
}

/** A line of a request with its refund. */
export interface ClaimedLine {
  orderLineId: string;
  sellerId: string;
  quantity: number;
  goodsMinor: number;
  pointsMinor: number;
  /** What of the units' value is not asked for. */
  withheldMinor: number;
  withheldPointsMinor: number;
}

/** What the rules need besides the lines. */
interface Circumstances {
  paidAt: Date | null | undefined;
  /** Present prices of SKUs, for price protection. */
  prices: ReadonlyMap<string, number>;
  settings: Pick<OrdersSettings, 'RETURN_DAYS' | 'PRICE_PROTECTION_DAYS'>;
  now: Date;
}

/** How many units of a line can be requested. */
export function claimable(kind: AfterSaleKind, line: RefundableLine): number {
  if (kind === AfterSaleKind.REFUND) return line.ordered - line.shipped - line.cancelling;
  if (kind === AfterSaleKind.RETURN) return line.delivered - line.returning - line.kept;
  if (kind === AfterSaleKind.REFUND_ONLY) return line.shipped - line.returning - line.kept;
  return line.ordered - line.cancelling - line.returning - line.kept;
}

/** Checks a request against the lines of its order and returns its refund; refuses what is not possible. */
export function claimedLines(
  wanted: WantedUnits,
  lines: readonly RefundableLine[],
  around: Circumstances,
): ClaimedLine[] {
  if (wanted.lines.length < 1 || wanted.lines.length > 100) throw refusals.noLines();
  const byId = new Map(lines.map((line) => [line.orderLineId, line]));
  const claimed = wanted.lines.map(({ orderLineId, quantity }) => {
    const line = byId.get(orderLineId);
    if (!line) throw refusals.noSuchLine();
    byId.delete(orderLineId);
    const most = claimable(wanted.kind, line);
    if (quantity < 1 || quantity > most) throw refusals.tooMany(Math.max(0, most));
    if (isLate(wanted, line, around)) throw refusals.tooLate(window(wanted, line, around).days);
    return claim(wanted.kind, { line, quantity, nowMinor: around.prices.get(line.skuId) });
  });
  if (new Set(claimed.map(({ sellerId }) => sellerId)).size > 1) throw refusals.otherSeller();
  if (wanted.kind === AfterSaleKind.PRICE_PROTECTION && claimed.every(({ goodsMinor }) => goodsMinor === 0)) {
    throw refusals.notCheaper();
  }
  return claimed;
}

/** For how many days a request can be made, and since when. */
function window(
  { kind, reason }: Pick<WantedUnits, 'kind' | 'reason'>,
  line: RefundableLine,
  { paidAt, settings }: Circumstances,
) {
  if (kind === AfterSaleKind.PRICE_PROTECTION) return { since: paidAt, days: settings.PRICE_PROTECTION_DAYS };
  return { since: line.deliveredAt, days: settings.RETURN_DAYS * (FAULTS.includes(reason) ? 2 : 1) };
}

/** How many units can be requested now. */
export function askable(
  wanted: Pick<WantedUnits, 'kind' | 'reason'>,
  line: RefundableLine,
  around: Circumstances,
): number {
  const most = Math.max(0, claimable(wanted.kind, line));
  return isLate(wanted, line, around) ? 0 : most;
}

function isLate(wanted: Pick<WantedUnits, 'kind' | 'reason'>, line: RefundableLine, around: Circumstances): boolean {
  const { since, days } = window(wanted, line, around);
  if (wanted.kind === AfterSaleKind.REFUND || !since) return false;
  return around.now.getTime() > since.getTime() + days * DAY_MS;
}

function claim(
  kind: AfterSaleKind,
  { line, quantity, nowMinor }: { line: RefundableLine; quantity: number; nowMinor: number | undefined },
): ClaimedLine {
  const { orderLineId, sellerId, ordered, cancelling, returning, kept, unitPriceMinor: paidMinor } = line;
  const withheld = { withheldMinor: 0, withheldPointsMinor: 0 };
  if (kind === AfterSaleKind.PRICE_PROTECTION) {
    const drop = { units: quantity, paidMinor, nowMinor: nowMinor ?? paidMinor };
    return { orderLineId, sellerId, quantity, goodsMinor: priceDrop(line.goods, drop), pointsMinor: 0, ...withheld };
  }
  const units = { ordered, claimed: cancelling + returning + kept, wanted: quantity };
  return {
    ...{ orderLineId, sellerId, quantity, ...withheld },
    ...{ goodsMinor: shareOf(line.goods, units), pointsMinor: shareOf(line.points, units) },
  };
}
