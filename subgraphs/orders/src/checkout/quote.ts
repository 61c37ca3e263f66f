import type { Refusal } from '@minijd/subgraph';
import { at, type SkuSnapshot, skuSnapshots } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import {
  type Basket,
  type Goods,
  isExact,
  itemMinor,
  type LineParts,
  type PricedBasket,
  type PricedLine,
  priceBasket,
  sumOf,
} from '../pricing/index.ts';
import { chosenCoupons, couponRefusals, pointsBalance, pointsRefusals, promotionsNow } from '../promotions/index.ts';
import { refusals } from './checkout.refusals.ts';
import { withoutSuspended } from './suspended-sellers.ts';
import type { WantedLine } from './wanted-lines.ts';

export interface QuoteRequest {
  wanted: readonly WantedLine[];
  userCouponIds: readonly string[];
  points: number;
  /** The destination, if known. */
  province?: string | undefined;
}

export interface QuotedLine extends PricedLine {
  available: number;
}

export interface Quote extends Omit<PricedBasket, 'parts' | 'rejections'> {
  lines: QuotedLine[];
  /** The priced lines: those that are available. */
  basket: Basket;
  /** Why this cannot be ordered as it is; empty when it can. */
  problems: Refusal[];
  /** The most units that one person may buy, by SKU; of those with a limit. */
  perPerson: ReadonlyMap<string, number>;
}

const NO_PARTS: Omit<LineParts, 'itemMinor'> = {
  ...{ reductionMinor: 0, couponMinor: 0, pointsMinor: 0 },
  ...{ freightMinor: 0, freightDiscountMinor: 0, sellerCouponMinor: 0, sellerReductionMinor: 0 },
};

function problemOf(line: WantedLine, snapshot: SkuSnapshot | undefined): Refusal | undefined {
  const field = line.field ?? ['input', 'lines'];
  if (!snapshot) return refusals.unknownSku(field);
  if (!snapshot.forSale) return refusals.notForSale(snapshot, field);
  if (snapshot.available < line.quantity) return refusals.shortage(snapshot, Math.max(0, snapshot.available), field);
  if (snapshot.perPerson && line.quantity > snapshot.perPerson) {
    return refusals.perPerson(snapshot, { most: snapshot.perPerson, bought: 0 }, field);
  }
  return undefined;
}

type Found = Goods & Omit<QuotedLine, keyof LineParts>;

function found({ quantity }: WantedLine, snapshot: SkuSnapshot): Found {
  const { priceMinor, forSale, available, perPerson: _, nameZh, nameEn, listPriceMinor, ...facts } = snapshot;
  return {
    ...facts,
    nameZh: nameZh ?? null,
    nameEn: nameEn ?? null,
    listPriceMinor: listPriceMinor ?? null,
    unitPriceMinor: priceMinor,
    quantity,
    available: forSale ? Math.max(0, available) : 0,
  };
}

function quotedLine({ categoryIds, weightGrams: _, ...line }: Found, parts: LineParts | undefined): QuotedLine {
  const { itemMinor: __, ...shares } = { itemMinor: 0, ...(parts ?? NO_PARTS) };
  return { ...line, departmentId: categoryIds[0] ?? null, ...shares };
}

/** Prices lines with the present data of the catalog. As in the cart, totals count available lines only. */
export async function quote(context: OrdersContext, request: QuoteRequest): Promise<Quote> {
  const ids = request.wanted.map(({ skuId }) => skuId);
  const [snapshots, coupons, balance] = await Promise.all([
    skuSnapshots(context, ids).then((found) => withoutSuspended(context, found)),
    chosenCoupons(context, request.userCouponIds),
    spendable(context, request.points),
  ]);
  const lines = request.wanted.flatMap((line) => {
    const snapshot = snapshots.get(line.skuId);
    return snapshot ? [found(line, snapshot)] : [];
  });
  const goods = lines.filter((line) => line.available > 0);
  if (!isExact(sumOf(goods.map(itemMinor)))) throw refusals.tooMuch();
  const points = Math.min(request.points, balance);
  const promotions = await promotionsNow(
    context.db,
    goods.map(({ sellerId }) => sellerId),
  );
  const basket = { goods, ...promotions, coupons: coupons.terms, points, province: request.province };
  const { parts, rejections, ...priced } = priceBasket(basket);
  const partsOfLine = new Map(goods.map((line, index) => [line, at(parts, index)]));
  return {
    ...priced,
    basket,
    perPerson: new Map([...snapshots.values()].flatMap(limitOf)),
    lines: lines.map((line) => quotedLine(line, partsOfLine.get(line))),
    problems: [
      ...request.wanted.flatMap((line) => problemOf(line, snapshots.get(line.skuId)) ?? []),
      ...coupons.problems,
      ...rejections.map(({ coupon, obstacle }) => couponRefusals.notApplicable(coupon, obstacle)),
      ...pointsProblem(request.points, balance, priced.mostPoints),
    ],
  };
}

const limitOf = ({ skuId, perPerson }: SkuSnapshot): [string, number][] => (perPerson ? [[skuId, perPerson]] : []);

async function spendable(context: OrdersContext, wanted: number): Promise<number> {
  if (wanted < 0) throw pointsRefusals.number();
  return wanted === 0 ? 0 : pointsBalance(context.db, context.userId);
}

function pointsProblem(wanted: number, balance: number, most: number): Refusal[] {
  if (wanted > balance) return [pointsRefusals.notSoMany(balance)];
  return wanted > most ? [pointsRefusals.tooManyForOrder(most)] : [];
}
