import { Refusal } from '@minijd/subgraph';

const INPUT = 'input';

export const skuNotFound = (field = [INPUT, 'skuId']) =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这款商品。', en: 'There is no such SKU.' }, field);

export const skuTwice = (field: string[]) =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '这款商品已在单据中。', en: 'This SKU is on the document already.' }, field);

export const otherShop = (field: string[]) =>
  new Refusal(
    'INVALID_INPUT',
    {
      'zh-CN': '一张单据只能包含同一店铺的商品。',
      en: 'A document holds the SKUs of one shop only.',
    },
    field,
  );

export const lineCount = (most: number) =>
  new Refusal('INVALID_INPUT', { 'zh-CN': `单据需有1到${most}行。`, en: `A document has 1 to ${most} lines.` }, [
    INPUT,
    'lines',
  ]);

export const warehouseNotFound = (field = [INPUT, 'warehouseId']) =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个仓库。', en: 'There is no such warehouse.' }, field);

export const warehouseClosed = (field: string[]) =>
  new Refusal(
    'INVALID_TRANSITION',
    { 'zh-CN': '这个仓库已停用，请选择其他仓库。', en: 'This warehouse is closed. Choose another.' },
    field,
  );

export const deltaOutOfRange = (limit: number) =>
  new Refusal(
    'INVALID_QUANTITY',
    {
      'zh-CN': `数量需为不为0的整数，且不超过${limit}。`,
      en: `The change must be a whole number other than 0, up to ${limit}.`,
    },
    [INPUT, 'delta'],
  );

export const badUnits = (limit: number, field: string[]) =>
  new Refusal(
    'INVALID_QUANTITY',
    { 'zh-CN': `数量需为1到${limit}的整数。`, en: `Units are a whole number from 1 to ${limit}.` },
    field,
  );

export const badCount = (limit: number, field: string[]) =>
  new Refusal(
    'INVALID_QUANTITY',
    { 'zh-CN': `盘点数需为0到${limit}的整数。`, en: `A count is a whole number from 0 to ${limit}.` },
    field,
  );

export const belowReserved = (reserved: number, field: string[]) =>
  new Refusal(
    'OUT_OF_STOCK',
    {
      'zh-CN': `其中${reserved}件已被订单占用，库存不能低于此数。`,
      en: `${reserved} are reserved for orders; there cannot be fewer.`,
    },
    field,
  );

export const countedMeanwhile = () =>
  new Refusal(
    'CONFLICT',
    {
      'zh-CN': '盘点期间库存有变动，未写入。请核对最新数量后再保存。',
      en: 'The stock changed while it was counted. Nothing was written; check the new numbers and save again.',
    },
    [INPUT, 'lines'],
  );

export const tooFewUnits = (available: number, field = [INPUT, 'delta']) =>
  new Refusal(
    'OUT_OF_STOCK',
    {
      'zh-CN': `该仓库只有${available}件可调出，其余已被订单占用。`,
      en: `Only ${available} can be removed from this warehouse; the rest is reserved for orders.`,
    },
    field,
  );

export const tooManyUnits = (limit: number, field = [INPUT, 'delta']) =>
  new Refusal(
    'LIMIT_REACHED',
    { 'zh-CN': `单个仓库最多存放${limit}件。`, en: `A warehouse holds ${limit} units at most.` },
    field,
  );

export const badReason = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '请填写1到200字的原因。', en: 'Enter a reason of 1 to 200 characters.' }, [
    INPUT,
    'reason',
  ]);

export const badDocument = () =>
  new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': '单据号最多64字。', en: 'A number of a document has 64 characters at most.' },
    [INPUT, 'document'],
  );

export const badNote = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '备注最多200字。', en: 'A note has 200 characters at most.' }, [
    INPUT,
    'note',
  ]);

export const sameWarehouse = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '请选择另一个收货仓库。', en: 'Choose another warehouse to send to.' }, [
    INPUT,
    'toId',
  ]);

export const transferNotFound = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这张调拨单。', en: 'There is no such transfer.' }, [INPUT, 'id']);

export const transferEnded = () =>
  new Refusal('INVALID_TRANSITION', { 'zh-CN': '这张调拨单已结束。', en: 'This transfer has ended already.' }, [
    INPUT,
    'id',
  ]);

export const otherLines = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      'zh-CN': '请填写每款商品的到货数，0到调出数之间。',
      en: 'Say for each SKU how many arrived: 0 to as many as were sent.',
    },
    [INPUT, 'lines'],
  );

export const badThreshold = (most: number) =>
  new Refusal(
    'INVALID_QUANTITY',
    { 'zh-CN': `预警值需为0到${most}的整数。`, en: `A threshold is a whole number from 0 to ${most}.` },
    [INPUT, 'lowAt'],
  );

export const badLimit = (most: number) =>
  new Refusal(
    'INVALID_QUANTITY',
    { 'zh-CN': `限购数需为1到${most}的整数。`, en: `A limit is a whole number from 1 to ${most}.` },
    [INPUT, 'perPerson'],
  );
