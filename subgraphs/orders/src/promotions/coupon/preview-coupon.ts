import { price, Refusal } from '@minijd/subgraph';
import { at, skuSnapshots } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { type Goods, type LineParts, priceBasket } from '../../pricing/index.ts';
import { promotionsNow } from '../promotions-now.ts';
import type { CreateCouponInput } from './coupon.input.ts';
import { obstacleText } from './coupon.refusals.ts';
import type { CouponPreview, SampleLineInput } from './preview-coupon.resolver.ts';
import { newCoupon } from './save-coupon.ts';

const MOST_LINES = 20;
const MOST_UNITS = 999;
const LINES = ['lines'];

const refusals = {
  lines: () =>
    new Refusal(
      'INVALID_INPUT',
      { 'zh-CN': '请选择1到20种商品，每种1到999件。', en: 'Choose 1 to 20 goods, 1 to 999 of each.' },
      LINES,
    ),
  unknown: () => new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这件商品。', en: 'There is no such product.' }, LINES),
};

type SampleGoods = Goods & { skuId: string };

async function sampleGoods(context: OrdersContext, lines: readonly SampleLineInput[]): Promise<SampleGoods[]> {
  const isQuantity = ({ quantity }: SampleLineInput) => quantity >= 1 && quantity <= MOST_UNITS;
  if (lines.length < 1 || lines.length > MOST_LINES || !lines.every(isQuantity)) throw refusals.lines();
  const snapshots = await skuSnapshots(
    context,
    lines.map(({ skuId }) => skuId),
  );
  return lines.map(({ skuId, quantity }) => {
    const snapshot = snapshots.get(skuId);
    if (!snapshot) throw refusals.unknown();
    const { productId, sellerId, categoryIds, weightGrams, priceMinor: unitPriceMinor } = snapshot;
    return { skuId, productId, sellerId, categoryIds, weightGrams, unitPriceMinor, quantity };
  });
}

const couponOff = ({ couponMinor, freightDiscountMinor }: LineParts) => couponMinor + freightDiscountMinor;

interface Trial {
  coupon: CreateCouponInput;
  lines: readonly SampleLineInput[];
  /** The shop that would give it; undefined: MiniJD. */
  sellerId: string | undefined;
}

/** What a coupon would do to a cart now. Stores nothing; refuses invalid terms. */
export async function previewCoupon(
  context: OrdersContext,
  { coupon: input, lines, sellerId }: Trial,
): Promise<CouponPreview> {
  const coupon = newCoupon(input, sellerId);
  const terms = { ...coupon, couponId: coupon.id, userCouponId: coupon.id };
  const goods = await sampleGoods(context, lines);
  const promotions = await promotionsNow(
    context.db,
    goods.map((one) => one.sellerId),
  );
  const basket = { goods, ...promotions, points: 0 };
  const plain = priceBasket({ ...basket, coupons: [] });
  const { parts, totals, rejections } = priceBasket({ ...basket, coupons: [terms] });
  const [rejection] = rejections;
  return {
    lines: goods.map(({ skuId, quantity }, line) => ({
      ...{ sku: { id: skuId }, quantity },
      items: price(at(parts, line).itemMinor),
      off: price(couponOff(at(parts, line))),
    })),
    before: price(plain.totals.totalMinor),
    after: price(totals.totalMinor),
    obstacle: rejection && obstacleText(terms, rejection.obstacle)[context.viewer.locale],
    userErrors: [],
  };
}
