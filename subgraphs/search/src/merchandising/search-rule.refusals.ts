import { Refusal, type Text } from '@minijd/subgraph';

const invalid = (field: string, text: Text) => new Refusal('INVALID_INPUT', text, ['input', field]);

export const badText = (most: number) => () =>
  invalid('text', {
    'zh-CN': `请填写1到${most}个字的搜索词。`,
    en: `Enter the search text, 1 to ${most} characters.`,
  });

export const sameText = () =>
  new Refusal(
    'CONFLICT',
    { 'zh-CN': '这个搜索词已有规则，请编辑那一条。', en: 'There is a rule for this text already. Edit that one.' },
    ['input', 'text'],
  );

export const badEffects = (most: number) =>
  invalid('effects', {
    'zh-CN': `规则需要1到${most}项，每项的对象必须有效。`,
    en: `A rule does 1 to ${most} things, each with goods that there are.`,
  });

export const badPins = (most: number) =>
  invalid('effects', {
    'zh-CN': `只能置顶商品，最多${most}件。`,
    en: `Only products can be pinned, ${most} at most.`,
  });

export const twice = () =>
  invalid('effects', {
    'zh-CN': '同一对象只能出现一次。',
    en: 'Each product, brand or category can be in a rule once.',
  });

export const tooMany = (most: number) =>
  new Refusal('LIMIT_REACHED', { 'zh-CN': `规则最多${most}条。`, en: `There can be ${most} rules at most.` }, [
    'input',
    'text',
  ]);

export const noRule = (field = 'id') =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有这条规则，请刷新后重试。', en: 'There is no such rule. Reload the page.' }, [
    'input',
    field,
  ]);

export const changedMeanwhile = () =>
  new Refusal(
    'CONFLICT',
    {
      'zh-CN': '有人刚刚修改了这条规则，请刷新后再改。',
      en: 'Somebody else has just changed this rule. Reload the page and change it again.',
    },
    ['input', 'version'],
  );
