import { Refusal } from '@minijd/subgraph';

/** Why a parcel is declined. */
export const refusals = {
  noSuchLine: () =>
    new Refusal('NOT_FOUND', { 'zh-CN': '订单里没有这件商品。', en: 'The order has no such line.' }, [
      'input',
      'lines',
    ]),
  noSuchShipment: () =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个包裹。', en: 'There is no such parcel.' }, ['shipmentId']),
  noTrackingNumber: (field: string[]) =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': '运单号只含字母、数字和连字符，请核对。',
        en: 'A tracking number has letters, digits and hyphens only. Check it.',
      },
      field,
    ),
  tooMany: (left: number) =>
    new Refusal(
      'INVALID_QUANTITY',
      { 'zh-CN': `这件商品还有${left}件可发。`, en: `${left} units of this line can still be shipped.` },
      ['input', 'lines'],
    ),
  rows: (most: number) =>
    new Refusal('LIMIT_REACHED', { 'zh-CN': `一次可发1到${most}个订单。`, en: `Ship 1 to ${most} orders at once.` }, [
      'rows',
    ]),
  shortenedNumber: () =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': '订单号被表格软件缩写了，请把这一列设为文本格式后重新复制。',
        en: 'The spreadsheet shortened this order number. Format its column as text and copy it again.',
      },
      ['order'],
    ),
  nothingLeft: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '没有待发的商品了，未做改动。',
      en: 'Nothing is left to ship. Nothing was changed.',
    }),
  otherGoods: () =>
    new Refusal('CONFLICT', {
      'zh-CN': '这个运单号已登记过其他商品，未做改动。',
      en: 'This tracking number is already recorded with other goods. Nothing was changed.',
    }),
};
