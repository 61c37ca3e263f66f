import { Refusal, type Text } from '@minijd/subgraph';

const invalid = (field: string, text: Text) => new Refusal('INVALID_INPUT', text, ['input', field]);

export const noBlock = (field = 'id') =>
  new Refusal(
    'NOT_FOUND',
    { 'zh-CN': '没有这个模块，请刷新后重试。', en: 'There is no such block. Reload the page.' },
    ['input', field],
  );

export const tooMany = (most: number) =>
  new Refusal(
    'LIMIT_REACHED',
    { 'zh-CN': `首页最多${most}个模块。`, en: `The home page has ${most} blocks at most.` },
    ['input', 'kind'],
  );

export const badText = (field: string, most: number) => () =>
  invalid(field, { 'zh-CN': `请填写1到${most}个字。`, en: `Enter 1 to ${most} characters.` });

export const noTitle = () =>
  invalid('titleZh', { 'zh-CN': '请至少用一种语言填写标题。', en: 'Enter the title in one language at least.' });

export const badPicture = () =>
  invalid('picture', {
    'zh-CN': '这张图片不是您上传的，请重新上传。',
    en: 'This picture is none that you uploaded. Upload it again.',
  });

export const noPicture = () => invalid('picture', { 'zh-CN': '横幅需要一张图片。', en: 'A banner needs a picture.' });

export const badHref = () =>
  invalid('href', {
    'zh-CN': '请填写商城内的地址，以“/”开头，例如 /c/phones。',
    en: 'Enter an address within the shop that begins with "/", such as /c/phones.',
  });

export const noSource = () =>
  invalid('source', { 'zh-CN': '请选择楼层的商品来源。', en: 'Choose where the products of the floor come from.' });

export const noCategory = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '请选择一个类目。', en: 'Choose a category.' }, ['input', 'categoryId']);

export const badProducts = (most: number) =>
  invalid('productIds', { 'zh-CN': `请选择1到${most}件商品。`, en: `Choose 1 to ${most} products.` });

export const noProduct = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '有一件商品不存在。', en: 'One of the products does not exist.' }, [
    'input',
    'productIds',
  ]);

export const badTime = () =>
  invalid('endsAt', { 'zh-CN': '结束时间必须晚于开始时间。', en: 'It must end after it begins.' });
