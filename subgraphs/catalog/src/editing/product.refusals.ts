import { Refusal, type Text } from '@minijd/subgraph';
import type { AttributeKind, TemplateAttribute } from '../products/index.ts';

type Path = (string | number)[];

const at = (path: Path): string[] => ['input', ...path.map(String)];

const invalid = (path: Path, text: Text) => new Refusal('INVALID_INPUT', text, at(path));

export const noProduct = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个商品。', en: 'There is no such product.' }, ['id']);

export const unknownProduct = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个商品。', en: 'There is no such product.' }, ['input', 'productId']);

export const noChange = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有这项定时任务。', en: 'There is no such scheduled change.' }, ['id']);

export const badMoment = () =>
  invalid(['at'], {
    'zh-CN': '请选择从现在起一年内的时间。',
    en: 'Choose a time within a year from now.',
  });

export const noPrices = () =>
  invalid(['prices'], {
    'zh-CN': '定时改价需要至少一个SKU的价格，其他定时任务不带价格。',
    en: 'Scheduled prices need a SKU at least; other changes have none.',
  });

export const unknownVersion = () =>
  invalid(['version'], { 'zh-CN': '没有这个版本，请刷新后重试。', en: 'There is no such version. Reload the page.' });

export const noName = () =>
  invalid(['nameZh'], { 'zh-CN': '请至少用一种语言填写名称。', en: 'Enter the name in one language at least.' });

export const badText = (path: Path, most: number) => () =>
  invalid(path, { 'zh-CN': `请填写1到${most}个字。`, en: `Enter 1 to ${most} characters.` });

export const badNumber = (path: Path, most: number) =>
  invalid(path, { 'zh-CN': `请填写1到${most}的整数。`, en: `Enter a whole number from 1 to ${most}.` });

export const noCategory = () =>
  new Refusal(
    'NOT_FOUND',
    { 'zh-CN': '没有这个类目，请重新选择。', en: 'There is no such category. Choose another.' },
    ['input', 'categoryId'],
  );

export const noBrand = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有这个品牌，请重新选择。', en: 'There is no such brand. Choose another.' }, [
    'input',
    'brandId',
  ]);

export const badAttribute = (path: Path) =>
  invalid(path, { 'zh-CN': '属性需要名称和值。', en: 'Each attribute needs a name and a value.' });

export const noAttribute = (path: Path) =>
  new Refusal(
    'NOT_FOUND',
    { 'zh-CN': '该类目没有这个属性，请刷新后重试。', en: 'The category has no such attribute. Reload the page.' },
    at(path),
  );

export const repeatedAttribute = (path: Path) =>
  invalid(path, { 'zh-CN': '这个属性出现了两次。', en: 'This attribute occurs twice.' });

const VALUES: Record<AttributeKind, Text> = {
  TEXT: { 'zh-CN': '请填写文字', en: 'enter a text' },
  NUMBER: { 'zh-CN': '请填写数字', en: 'enter a number' },
  BOOLEAN: { 'zh-CN': '请选择是或否', en: 'choose yes or no' },
  CHOICE: { 'zh-CN': '请从选项中选择', en: 'choose one of its choices' },
};

export const badValue = (path: Path, { kind, nameZh, nameEn }: TemplateAttribute) =>
  invalid(path, {
    'zh-CN': `${nameZh ?? nameEn}：${VALUES[kind]['zh-CN']}。`,
    en: `${nameEn ?? nameZh}: ${VALUES[kind].en}.`,
  });

export const missingAttributes = (missing: readonly TemplateAttribute[], field: Path) =>
  new Refusal(
    'INVALID_INPUT',
    {
      'zh-CN': `请填写必填属性：${missing.map(({ nameZh, nameEn }) => nameZh ?? nameEn).join('、')}。`,
      en: `Enter what the category asks for: ${missing.map(({ nameZh, nameEn }) => nameEn ?? nameZh).join(', ')}.`,
    },
    at(field),
  );

export const tooMany = (path: Path, most: number) =>
  new Refusal('LIMIT_REACHED', { 'zh-CN': `最多${most}项。`, en: `${most} at most.` }, at(path));

export const badPicture = (path: Path) =>
  invalid(path, {
    'zh-CN': '这张图片不是您上传的，请重新上传。',
    en: 'This picture is none that you uploaded. Upload it again.',
  });

export const repeatedPicture = (path: Path) =>
  invalid(path, { 'zh-CN': '这张图片出现了两次。', en: 'This picture occurs twice.' });

export const noSku = (path: Path) =>
  new Refusal(
    'NOT_FOUND',
    { 'zh-CN': '该商品没有这个SKU，请刷新后重试。', en: 'The product has no such SKU. Reload the page.' },
    at(path),
  );

export const noSkus = () =>
  invalid(['skus'], { 'zh-CN': '商品至少需要一个SKU。', en: 'A product needs one SKU at least.' });

export const badPrice = (path: Path, most: string) =>
  invalid(path, {
    'zh-CN': `请填写大于0、不超过${most}、最多两位小数的价格。`,
    en: `Enter a price above 0, up to ${most}, with two decimals at most.`,
  });

export const badCost = (path: Path, most: string) =>
  invalid(path, {
    'zh-CN': `请填写0到${most}、最多两位小数的成本。`,
    en: `Enter a cost from 0 to ${most}, with two decimals at most.`,
  });

export const lowListPrice = (path: Path) =>
  invalid(path, { 'zh-CN': '划线价必须高于价格。', en: 'The list price must be above the price.' });

export const badBarcode = (path: Path) =>
  invalid(path, {
    'zh-CN': '条码需为8、12、13或14位数字，且校验位正确。',
    en: 'A barcode has 8, 12, 13 or 14 digits, the last of which checks the others.',
  });

export const badWeight = (path: Path) =>
  invalid(path, { 'zh-CN': '重量需为0到1000000克。', en: 'The weight is 0 to 1,000,000 grams.' });

export const badCode = (path: Path) =>
  invalid(path, { 'zh-CN': '编码需为1到64个字，且不含换行。', en: 'A code has 1 to 64 characters in one line.' });

export const takenCode = (path: Path, code: string) =>
  new Refusal('CONFLICT', { 'zh-CN': `编码“${code}”已被使用。`, en: `The code "${code}" is in use.` }, at(path));

/** When two saves use a code at the same moment, the database tells only that. */
export const codeJustTaken = () =>
  new Refusal(
    'CONFLICT',
    { 'zh-CN': '其中一个SKU编码刚被使用，请更换。', en: 'One of the SKU codes was just taken. Change it.' },
    ['input', 'skus'],
  );

export const otherOptions = (path: Path) =>
  invalid(path, {
    'zh-CN': '每个SKU都要有相同的规格，最多3种。',
    en: 'All SKUs need a value for the same options, 3 at most.',
  });

export const sameSpecs = (path: Path) =>
  invalid(path, {
    'zh-CN': '两个在售SKU的规格完全相同。',
    en: 'Two offered SKUs have the same values of all options.',
  });

export const notSellable = (gap: Text) => new Refusal('INVALID_TRANSITION', gap, ['input', 'id']);

export const cannot = () =>
  new Refusal(
    'INVALID_TRANSITION',
    { 'zh-CN': '商品的当前状态不允许这样做。', en: 'The state of the product does not allow this.' },
    ['id'],
  );

export const shopSuspended = () =>
  new Refusal(
    'UNAVAILABLE',
    { 'zh-CN': '店铺已停业，暂时不能上架商品。', en: 'The shop is suspended: nothing can be published for now.' },
    ['id'],
  );
