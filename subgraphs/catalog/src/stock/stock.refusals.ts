import { Refusal } from '@minijd/subgraph';

export const skuNotFound = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这款商品。', en: 'There is no such SKU.' }, ['input', 'skuId']);

export const warehouseNotFound = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个仓库。', en: 'There is no such warehouse.' }, [
    'input',
    'warehouseId',
  ]);

export const deltaOutOfRange = (limit: number) =>
  new Refusal(
    'INVALID_QUANTITY',
    {
      'zh-CN': `数量需为不为0的整数，且不超过${limit}。`,
      en: `The change must be a whole number other than 0, up to ${limit}.`,
    },
    ['input', 'delta'],
  );

export const tooFewUnits = (available: number) =>
  new Refusal(
    'OUT_OF_STOCK',
    {
      'zh-CN': `该仓库只有${available}件可调出，其余已被订单占用。`,
      en: `Only ${available} can be removed from this warehouse; the rest is reserved for orders.`,
    },
    ['input', 'delta'],
  );

export const tooManyUnits = (limit: number) =>
  new Refusal(
    'LIMIT_REACHED',
    { 'zh-CN': `单个仓库最多存放${limit}件。`, en: `A warehouse holds ${limit} units at most.` },
    ['input', 'delta'],
  );

export const badReason = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '请填写1到200字的原因。', en: 'Enter a reason of 1 to 200 characters.' }, [
    'input',
    'reason',
  ]);
