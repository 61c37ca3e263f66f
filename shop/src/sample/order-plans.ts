import { shopDay, spanOf } from '@minijd/subgraph';
import type { AfterSaleKind, AfterSaleReason, AfterSaleStatus, OrderStatus } from '../calls/orders.generated.ts';
import { SeededRandom } from '../import/seeded-random.ts';
import { companionsOf } from './companions.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The shop looks as if it had been open for so long. */
export const SAMPLE_DAYS = 90;

/** What is to be bought: a product with the SKUs that there are. */
export interface SampleGoods {
  productId: string;
  /** Slug. */
  category: string;
  sellerId: string;
  skuIds: readonly string[];
  pictures: readonly string[];
}

interface PlannedLine {
  goods: SampleGoods;
  skuId: string;
  quantity: number;
}

interface PlannedRequest {
  line: number;
  quantity: number;
  kind: AfterSaleKind;
  reason: AfterSaleReason;
  text: string;
  status: AfterSaleStatus;
  rejectReason?: string;
  at: Date;
}

/** An order of the past. */
export interface OrderPlan {
  key: string;
  buyer: number;
  lines: PlannedLine[];
  status: OrderStatus;
  /** Placed, and then as `_importOrders` describes it. */
  moments: Date[];
  declined: boolean;
  requests: PlannedRequest[];
}

const COMPLAINTS: readonly Pick<PlannedRequest, 'reason' | 'text'>[] = [
  { reason: 'CHANGED_MIND', text: '买重复了，想退掉一件。' },
  { reason: 'DAMAGED', text: '外盒压坏，边角有磕碰，见照片。' },
  { reason: 'NOT_AS_DESCRIBED', text: 'The colour is darker than on the page.' },
  { reason: 'DEFECTIVE', text: '用了两天就没有反应了。' },
  { reason: 'WRONG_ITEM', text: '发错规格了，要的是另一款。' },
  { reason: 'ORDERED_WRONG', text: 'I meant the smaller one.' },
];
const DECLINED = '商品已使用，影响二次销售，无法退货。';

/** How many orders are placed so many days before: more lately, and more on two days of seven. */
function ordersOn(day: number, random: SeededRandom): number {
  const weekend = day % 7 < 2 ? 1.4 : 1;
  const growth = 4 + (4 * (SAMPLE_DAYS - day)) / SAMPLE_DAYS;
  return Math.round(growth * weekend * (0.7 + 0.6 * random.next()));
}

/**
 * The orders of the 90 days before that of `opened`, and some of that day. They are the same for the same goods, whatever
 * day it is: all happened before its midnight but for the latest. `demo` of the `buyers` are the accounts of the
 * demonstration, who have orders in every status.
 */
export function orderPlans(
  goods: readonly SampleGoods[],
  { buyers, demo, opened: now }: { buyers: number; demo: number; opened: Date },
): OrderPlan[] {
  const opened = midnightBefore(now);
  const random = new SeededRandom('orders of the sample shop');
  const plans: OrderPlan[] = [];
  for (let day = SAMPLE_DAYS; day > 0; day--) {
    const count = ordersOn(day, random);
    for (let index = 0; index < count; index++) {
      const buyer = random.chance(0.04) ? random.between(0, demo - 1) : random.between(demo, buyers - 1);
      const placed = opened.getTime() - day * DAY_MS + random.between(7, 22) * HOUR_MS + random.between(1, 59) * 60_000;
      plans.push(planned(random, { key: `order-${day}-${index}`, buyer, goods, placed: new Date(placed), opened }));
    }
  }
  plans.push(...ofToday(random, { buyers, demo, goods, from: opened, now }));
  for (let buyer = 0; buyer < demo; buyer++) plans.push(...ofDemoBuyer(random, { buyer, goods, opened }));
  return plans.sort((one, other) => placedAt(one) - placedAt(other));
}

const placedAt = ({ moments }: OrderPlan) => moments[0]?.getTime() ?? 0;

/** The first moment of the day of the shop. */
export const midnightBefore = (moment: Date): Date => spanOf(shopDay(moment)).from;

/** Paid on the day on which the shop is opened: they wait to be shipped. */
function ofToday(
  random: SeededRandom,
  {
    buyers,
    demo,
    goods,
    from,
    now,
  }: { buyers: number; demo: number; goods: readonly SampleGoods[]; from: Date; now: Date },
): OrderPlan[] {
  return Array.from({ length: TODAY }, (_, index) => {
    const share = (index + 1) / (TODAY + 1);
    const placed = new Date(from.getTime() + (now.getTime() - from.getTime()) * share);
    const base = {
      declined: false,
      requests: [],
      lines: linesOf(random, goods),
      buyer: random.between(demo, buyers - 1),
    };
    return { ...base, key: `today-${index}`, status: 'PAID' as const, moments: [placed, placed] };
  });
}

const TODAY = 7;

interface Draft {
  key: string;
  buyer: number;
  goods: readonly SampleGoods[];
  placed: Date;
  opened: Date;
  /** How far it has come, if not by chance. */
  far?: number;
}

function planned(random: SeededRandom, { key, buyer, goods, placed, opened, far }: Draft): OrderPlan {
  const lines = linesOf(random, goods);
  const declined = random.chance(0.08);
  const base = { key, buyer, lines, declined, requests: [] };
  if (far === undefined && random.chance(0.06)) {
    return { ...base, status: 'CANCELLED', moments: [placed, later(placed, random.between(5, 25) / 60)] };
  }
  const paid = later(placed, random.between(2, 25) / 60);
  const shipped = later(paid, random.between(5, 40));
  const delivered = later(shipped, random.between(30, 90));
  const completed = later(delivered, random.between(20, 160));
  const moments = [placed, paid, shipped, delivered, completed].filter((moment) => moment <= opened);
  const reached = moments.slice(0, Math.max(2, far ?? moments.length));
  if (reached.length < 2) reached.push(opened);
  const status = (['PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED'] as const)[reached.length - 2]!;
  const plan: OrderPlan = { ...base, status, moments: reached };
  if (far === undefined && reached.length >= 4 && random.chance(0.09)) askBack(random, plan, opened);
  return plan;
}

const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * HOUR_MS);

function linesOf(random: SeededRandom, goods: readonly SampleGoods[]): PlannedLine[] {
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  const chosen = new Set<SampleGoods>();
  // Goods that sell best come first, and are bought most.
  while (chosen.size < count) chosen.add(goods[Math.floor(goods.length * random.next() ** 2)]!);
  return withCompanions([...chosen], goods).map((one) => ({
    ...{ goods: one, skuId: random.pick(one.skuIds) },
    quantity: random.pick([1, 1, 1, 1, 2, 2, 3]),
  }));
}

/** With the first of them, instead of most others, what goes with it. */
function withCompanions(chosen: readonly SampleGoods[], goods: readonly SampleGoods[]): SampleGoods[] {
  // Of its own, and of places: ids differ from shop to shop.
  const random = new SeededRandom(chosen.map((one) => goods.indexOf(one)).join('-'));
  const [first, ...others] = chosen;
  const kept = new Set(chosen.slice(0, 1));
  for (const other of others) {
    const companions = companionsOf(goods).get(first!.productId) ?? [];
    const companion = companions.length > 0 && random.chance(0.7) ? random.pick(companions) : other;
    kept.add([companion, other, ...goods].find((one) => !kept.has(one))!);
  }
  return [...kept];
}

/** A return of a unit of its last line, as far as it can have come since. */
function askBack(random: SeededRandom, plan: OrderPlan, opened: Date): void {
  const line = plan.lines.length - 1;
  const last = plan.lines[line]!;
  if (plan.lines.length === 1 && last.quantity === 1) last.quantity = 2;
  const at = later(plan.moments[3]!, random.between(3, 30));
  if (at >= opened) return;
  const recent = opened.getTime() - at.getTime() < 4 * DAY_MS;
  const status = random.pick<AfterSaleStatus>(
    recent
      ? ['REQUESTED', 'REQUESTED', 'AWAITING_RETURN', 'RETURNING']
      : ['REFUNDED', 'REFUNDED', 'REFUNDED', 'REJECTED', 'WITHDRAWN'],
  );
  plan.requests.push({
    ...{ line, quantity: 1, kind: 'RETURN', status, at, ...random.pick(COMPLAINTS) },
    ...(status === 'REJECTED' && { rejectReason: DECLINED }),
  });
}

/** Orders that an account of the demonstration has in any case: one in every status, and requests at every point. */
function ofDemoBuyer(
  random: SeededRandom,
  { buyer, goods, opened }: { buyer: number; goods: readonly SampleGoods[]; opened: Date },
): OrderPlan[] {
  const made = (what: string, daysAgo: number, far?: number) =>
    planned(random, {
      ...{ key: `demo-${buyer}-${what}`, buyer, goods, opened, placed: later(opened, -24 * daysAgo) },
      ...(far !== undefined && { far }),
    });
  const asked = (what: string, daysAgo: number, status: AfterSaleStatus): OrderPlan => {
    const plan = made(what, daysAgo, 5);
    const last = plan.lines.at(-1)!;
    if (plan.lines.length === 1) last.quantity = Math.max(2, last.quantity);
    const at = later(plan.moments.at(-1)!, -10);
    const request = { line: plan.lines.length - 1, quantity: 1, kind: 'RETURN' as const, status, at };
    plan.requests.push({
      ...{ ...request, ...random.pick(COMPLAINTS) },
      ...(status === 'REJECTED' && { rejectReason: DECLINED }),
    });
    return plan;
  };
  return [
    made('paid', 0.3, 2),
    made('shipped', 2.2, 3),
    made('delivered', 6, 4),
    made('completed', 30, 5),
    asked('requested', 12, 'REQUESTED'),
    asked('awaiting', 13, 'AWAITING_RETURN'),
    asked('returning', 14, 'RETURNING'),
    asked('refunded', 40, 'REFUNDED'),
    asked('rejected', 50, 'REJECTED'),
  ];
}
