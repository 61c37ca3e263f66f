import { Refusal, type Text } from '@minijd/subgraph';

const invalid = (field: string, text: Text) => new Refusal('INVALID_INPUT', text, ['input', field]);

export const badWords = (most: number, longest: number) =>
  invalid('words', {
    'zh-CN': `请填写2到${most}个不同的词，每个不超过${longest}个字。`,
    en: `Enter 2 to ${most} different words of ${longest} characters at most.`,
  });

export const noCategory = () =>
  invalid('categorySlug', { 'zh-CN': '没有这个分类。', en: 'There is no such category.' });

export const tooMany = (most: number) =>
  new Refusal('LIMIT_REACHED', { 'zh-CN': `近义词最多${most}组。`, en: `There can be ${most} synonyms at most.` }, [
    'input',
    'words',
  ]);

export const noSynonym = () =>
  new Refusal(
    'NOT_FOUND',
    { 'zh-CN': '没有这组近义词，请刷新后重试。', en: 'There is no such synonym. Reload the page.' },
    ['input', 'id'],
  );

export const changedMeanwhile = () =>
  new Refusal(
    'CONFLICT',
    {
      'zh-CN': '有人刚刚修改了这组近义词，请刷新后再改。',
      en: 'Somebody else has just changed this synonym. Reload the page and change it again.',
    },
    ['input', 'version'],
  );
