import { format, money } from '@minijd/money';
import { Refusal } from '@minijd/subgraph';

/** As many lines as a cart holds, and as many units of each. */
export const MAX_LINES = 100;
export const MAX_QUANTITY = 999;

export interface Named {
  nameZh: string | null;
  nameEn: string | null;
}

const zh = ({ nameZh, nameEn }: Named) => nameZh ?? nameEn ?? '';
const en = ({ nameZh, nameEn }: Named) => nameEn ?? nameZh ?? '';

interface UnpaidUnits {
  most: number;
  /** Of these SKUs in unpaid orders. */
  held: number;
}

const heldZh = (held: number) => (held > 0 ? `，您已有${held}件待付款` : '');
const heldEn = (held: number) => (held > 0 ? `; ${held} of yours wait for payment` : '');

/** Why a checkout is declined. Nothing is ordered and nothing reserved then. */
export const refusals = {
  nothingSelected: () =>
    new Refusal('CART_EMPTY', { 'zh-CN': '还没有选中要买的商品。', en: 'Nothing is selected to buy yet.' }),
  tooManyLines: (field: string[]) =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `一单最多${MAX_LINES}种商品，请分开下单。`,
        en: `An order holds at most ${MAX_LINES} items. Split it.`,
      },
      field,
    ),
  quantity: (field: string[]) =>
    new Refusal(
      'INVALID_QUANTITY',
      { 'zh-CN': `数量需为1到${MAX_QUANTITY}。`, en: `Quantities go from 1 to ${MAX_QUANTITY}.` },
      field,
    ),
  tooMuch: () =>
    new Refusal('LIMIT_REACHED', {
      'zh-CN': '订单金额超出上限，请分开下单。',
      en: 'This is more than one order can hold. Split it.',
    }),
  unknownSku: (field: string[]) =>
    new Refusal(
      'UNAVAILABLE',
      { 'zh-CN': '有商品已下架，请返回购物车确认。', en: 'An item is no longer sold. Check your cart.' },
      field,
    ),
  notForSale: (line: Named, field: string[]) =>
    new Refusal(
      'UNAVAILABLE',
      {
        'zh-CN': `「${zh(line)}」已下架，请取消选择后再下单。`,
        en: `${en(line)} is no longer sold. Deselect it to go on.`,
      },
      field,
    ),
  shortage: (line: Named, available: number, field?: string[]) =>
    new Refusal(
      'OUT_OF_STOCK',
      available > 0
        ? {
            'zh-CN': `「${zh(line)}」仅剩${available}件，请调整数量。`,
            en: `Only ${available} of ${en(line)} left. Change the quantity.`,
          }
        : { 'zh-CN': `「${zh(line)}」刚售罄，未下单。`, en: `${en(line)} just sold out. Nothing was ordered.` },
      field,
    ),
  perPerson: (line: Named, { most, bought }: { most: number; bought: number }, field: string[] = ['input', 'lines']) =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `「${zh(line)}」每人限购${most}件${bought > 0 ? `，您已购${bought}件` : ''}，未下单。`,
        en: `One person can buy ${most} of ${en(line)}${bought > 0 ? `; you have bought ${bought}` : ''}. Nothing was ordered.`,
      },
      field,
    ),
  unpaidOrders: (most: number) =>
    new Refusal('LIMIT_REACHED', {
      'zh-CN': `您有${most}笔订单待付款，请先付款或取消，再下新单。`,
      en: `${most} of your orders wait for payment. Pay or cancel one before you order more.`,
    }),
  unpaidUnitsOf: (line: Named, { most, held }: UnpaidUnits) =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `「${zh(line)}」付款前每人最多${most}件${heldZh(held)}，付款后可再买。`,
        en: `${most} of ${en(line)} is the most one person can order before paying${heldEn(held)}. Pay to buy more.`,
      },
      ['input', 'lines'],
    ),
  unpaidUnits: ({ most, held }: UnpaidUnits) =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `付款前每人最多订${most}件商品${heldZh(held)}，付款后可再买。`,
        en: `${most} units are the most one person can order before paying${heldEn(held)}. Pay to buy more.`,
      },
      ['input', 'lines'],
    ),
  noAddress: () =>
    new Refusal('ADDRESS_REQUIRED', { 'zh-CN': '请选择收货地址。', en: 'Choose a delivery address.' }, [
      'input',
      'addressId',
    ]),
  notDeliverable: () =>
    new Refusal(
      'ADDRESS_REQUIRED',
      {
        'zh-CN': '这个地址不在配送范围内，请修改或更换地址。',
        en: 'We do not deliver to this address. Correct it or choose another.',
      },
      ['input', 'addressId'],
    ),
  priceChanged: (confirmedMinor: number, totalMinor: number) =>
    new Refusal(
      'PRICE_CHANGED',
      {
        'zh-CN': `应付金额由${format(money(confirmedMinor), 'zh-CN')}变为${format(money(totalMinor), 'zh-CN')}，请确认。`,
        en: `The total went from ${format(money(confirmedMinor), 'en')} to ${format(money(totalMinor), 'en')}. Please confirm.`,
      },
      ['input', 'expectedTotal'],
    ),
  note: () =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': '备注最多200字，不含控制字符。',
        en: 'A note has at most 200 characters, without control characters.',
      },
      ['input', 'buyerNote'],
    ),
  stillPlacing: () =>
    new Refusal('CONFLICT', {
      'zh-CN': '订单正在提交，请稍后用同一请求重试。',
      en: 'The order is still being placed. Try the same request again in a moment.',
    }),
  interrupted: () =>
    new Refusal('CONFLICT', {
      'zh-CN': '提交被中断，未下单，请重试。',
      en: 'Interrupted. Nothing was ordered; try again.',
    }),
};
