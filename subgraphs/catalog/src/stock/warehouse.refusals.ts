import { Refusal } from '@minijd/subgraph';

const INPUT = 'input';

export const noWarehouse = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个仓库。', en: 'There is no such warehouse.' }, [INPUT, 'id']);

export const badCode = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      'zh-CN': '编号为2到16个大写字母、数字或连字符。',
      en: 'A code has 2 to 16 capital letters, digits and hyphens.',
    },
    [INPUT, 'code'],
  );

export const codeTaken = () =>
  new Refusal('CONFLICT', { 'zh-CN': '这个编号已被使用。', en: 'Another warehouse has this code.' }, [INPUT, 'code']);

export const badName = (field: string) =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '名称最多60字。', en: 'A name has 60 characters at most.' }, [INPUT, field]);

export const noName = () =>
  new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': '请至少填写一种语言的名称。', en: 'Give it a name in at least one language.' },
    [INPUT, 'nameZh'],
  );

export const noProvince = (field: string[]) =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '没有这个省份。', en: 'There is no such province.' }, field);

export const unknownVersion = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '没有这个版本，请刷新页面。', en: 'There is no such version. Reload.' }, [
    INPUT,
    'version',
  ]);

export const changedMeanwhile = () =>
  new Refusal(
    'CONFLICT',
    {
      'zh-CN': '其他人刚修改了这个仓库，未写入。',
      en: 'Somebody else has just changed this warehouse. Nothing was written.',
    },
    [INPUT, 'version'],
  );

export const notEmpty = (units: number) =>
  new Refusal(
    'INVALID_TRANSITION',
    {
      'zh-CN': `仓内还有${units}件商品，请先调拨或盘点后再停用。`,
      en: `There are ${units} units in it. Transfer or count them first.`,
    },
    [INPUT, 'active'],
  );

export const transfersOpen = (count: number) =>
  new Refusal(
    'INVALID_TRANSITION',
    {
      'zh-CN': `还有${count}张调拨单在途，请先收货或取消。`,
      en: `${count} transfers are on their way. Receive or cancel them first.`,
    },
    [INPUT, 'active'],
  );

export const lastWarehouse = () =>
  new Refusal('INVALID_TRANSITION', { 'zh-CN': '至少保留一个启用的仓库。', en: 'One warehouse must stay open.' }, [
    INPUT,
    'active',
  ]);
