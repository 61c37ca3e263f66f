import { format, money } from '@minijd/money';
import { Refusal, type Text } from '@minijd/subgraph';

const zh = (minor: number) => format(money(minor), 'zh-CN');
const en = (minor: number) => format(money(minor), 'en');
const invalid = (field: string[], text: Text) => new Refusal('INVALID_INPUT', text, field);

/** Why an order is not changed. */
export const refusals = {
  reason: () =>
    invalid(['input', 'reason'], {
      'zh-CN': '请写明原因（1到200个字），买家会看到。',
      en: 'Say why, in 1 to 200 characters; the buyer reads it.',
    }),
  noSuchLine: (field: string[]) =>
    new Refusal('NOT_FOUND', { 'zh-CN': '订单里没有这件商品。', en: 'The order has no such line of yours.' }, field),
  twice: (field: string[]) => invalid(field, { 'zh-CN': '同一件商品只能改一次价。', en: 'Give each line one price.' }),
  price: (field: string[], { least, most }: { least: number; most: number }) =>
    invalid(field, {
      'zh-CN': `单价需在${zh(least)}到${zh(most)}之间。`,
      en: `The unit price can be ${en(least)} to ${en(most)}.`,
    }),
  freight: ({ least, most }: { least: number; most: number }) =>
    invalid(['input', 'freight'], {
      'zh-CN': `运费需在${zh(least)}到${zh(most)}之间。`,
      en: `Delivery can cost ${en(least)} to ${en(most)}.`,
    }),
  tooOften: () =>
    new Refusal('LIMIT_REACHED', {
      'zh-CN': '这个订单改价次数太多，请买家取消后重新下单。',
      en: 'The price was changed too often. Ask the buyer to cancel and order again.',
    }),
  seenOther: (total: number) =>
    new Refusal('CONFLICT', {
      'zh-CN': `订单金额已变为${zh(total)}，请核对后再改。`,
      en: `The total is ${en(total)} by now. Look again before you change it.`,
    }),
  tooLate: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '付款时间已过，订单将自动取消，未做改动。',
      en: 'The time to pay is over. Nothing was changed.',
    }),
  hasParcel: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '已有包裹发出，收货信息不能再改。可联系物流改派。',
      en: 'A parcel is on its way, so the address stays. The carrier may redirect it.',
    }),
  severalShops: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '订单里有其他商家的商品，请买家自己修改收货地址。',
      en: 'Other shops send parts of this order. Ask the buyer to change the address.',
    }),
  freightDiffers: (field: string[], { now, then }: { now: number; then: number }) =>
    new Refusal(
      'CONFLICT',
      {
        'zh-CN': `寄往新地址的运费是${zh(then)}，原地址是${zh(now)}，不能直接修改。请取消订单后重新下单。`,
        en: `Delivery there costs ${en(then)} instead of ${en(now)}, so the address cannot just be changed. Cancel the order and place it again.`,
      },
      field,
    ),
  unknownWeight: () =>
    new Refusal('UNAVAILABLE', {
      'zh-CN': '有商品已下架，无法核算新地址的运费，未做改动。',
      en: 'An item is no longer sold, so delivery to another province cannot be priced. Nothing was changed.',
    }),
  changedMeanwhile: () =>
    new Refusal('CONFLICT', {
      'zh-CN': '收货信息刚被改过，请刷新后再改。',
      en: 'The address was changed a moment ago. Reload before you change it.',
    }),
  phone: () => invalid(['input', 'phone'], { 'zh-CN': '请填写正确的电话号码。', en: 'That is not a phone number.' }),
  notDeliverable: () =>
    invalid(['input', 'address'], {
      'zh-CN': '地址需以省份开头，且在配送范围内。',
      en: 'An address begins with a province that we deliver to.',
    }),
};
