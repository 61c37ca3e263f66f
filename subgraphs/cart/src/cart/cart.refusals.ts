import { Refusal } from '@minijd/subgraph';

/** The limits of a cart: as many lines as checkout takes, as many units as the quantity box allows. */
export const MAX_LINES = 100;
export const MAX_QUANTITY = 999;

/** Why a change of the cart is declined. */
export const refusals = {
  quantity: (field: string[]) =>
    new Refusal(
      'INVALID_QUANTITY',
      { 'zh-CN': `数量需为1到${MAX_QUANTITY}。`, en: `Quantities go from 1 to ${MAX_QUANTITY}.` },
      field,
    ),
  tooMany: (field: string[]) =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `同款最多加购${MAX_QUANTITY}件，购物车未改动。`,
        en: `A cart holds at most ${MAX_QUANTITY} of one item. Your cart is unchanged.`,
      },
      field,
    ),
  perPerson: (most: number, field: string[]) =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `这款每人限购${most}件，购物车未改动。`,
        en: `One person can buy ${most} of it at most. Your cart is unchanged.`,
      },
      field,
    ),
  full: () =>
    new Refusal('LIMIT_REACHED', {
      'zh-CN': `购物车最多放${MAX_LINES}种商品，请先移除一些。`,
      en: `A cart holds at most ${MAX_LINES} items. Remove some first.`,
    }),
  tooManyLines: (field: string[]) =>
    new Refusal(
      'INVALID_INPUT',
      { 'zh-CN': `一次最多处理${MAX_LINES}种商品。`, en: `Send at most ${MAX_LINES} items at a time.` },
      field,
    ),
  unavailable: (field: string[]) =>
    new Refusal(
      'UNAVAILABLE',
      { 'zh-CN': '这款已下架，看看同类商品。', en: 'This item is no longer sold. See similar ones.' },
      field,
    ),
  soldOut: (field: string[]) =>
    new Refusal(
      'OUT_OF_STOCK',
      {
        'zh-CN': '这款刚售罄，看看其他颜色或设到货提醒。',
        en: 'This option just sold out. Try another or get an alert.',
      },
      field,
    ),
  noSuchLine: (field: string[]) =>
    new Refusal(
      'NOT_FOUND',
      { 'zh-CN': '购物车里已没有这款商品。', en: 'This item is no longer in your cart.' },
      field,
    ),
};
