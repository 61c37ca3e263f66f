import { Refusal, type Text } from '@minijd/subgraph';

const invalid = (field: string, text: Text) => new Refusal('INVALID_INPUT', text, ['input', field]);

export const noBrand = (field = 'id') =>
  new Refusal(
    'NOT_FOUND',
    { 'zh-CN': '没有这个品牌，请刷新后重试。', en: 'There is no such brand. Reload the page.' },
    ['input', field],
  );

export const badName = (field: string, most: number) => () =>
  invalid(field, { 'zh-CN': `请填写1到${most}个字。`, en: `Enter 1 to ${most} characters.` });

export const sameName = (field: string) =>
  new Refusal(
    'CONFLICT',
    { 'zh-CN': '已有同名品牌，可以把两个合并。', en: 'A brand has that name already. The two can be merged.' },
    ['input', field],
  );

export const badLogo = () =>
  invalid('logoKey', {
    'zh-CN': '这张图片不是您上传的，请重新上传。',
    en: 'This picture is none that you uploaded. Upload it again.',
  });

export const intoItself = () => invalid('intoId', { 'zh-CN': '请选择另一个品牌。', en: 'Choose another brand.' });
