import { Refusal, type Text } from '@minijd/subgraph';

type Path = (string | number)[];

const at = (path: Path): string[] => ['input', ...path.map(String)];

const invalid = (path: Path, text: Text) => new Refusal('INVALID_INPUT', text, at(path));

export const noCategory = (field = 'id') =>
  new Refusal(
    'NOT_FOUND',
    { 'zh-CN': '没有这个类目，请刷新后重试。', en: 'There is no such category. Reload the page.' },
    ['input', field],
  );

export const badName = (path: Path, most: number) => () =>
  invalid(path, { 'zh-CN': `请填写1到${most}个字。`, en: `Enter 1 to ${most} characters.` });

export const noName = (path: Path) =>
  invalid(path, { 'zh-CN': '请至少用一种语言填写名称。', en: 'Enter the name in one language at least.' });

export const sameSibling = (field: string) =>
  new Refusal('CONFLICT', { 'zh-CN': '同一级已有同名类目。', en: 'A category beside it has that name already.' }, [
    'input',
    field,
  ]);

export const badIcon = () =>
  invalid(['iconKey'], {
    'zh-CN': '这张图片不是您上传的，请重新上传。',
    en: 'This picture is none that you uploaded. Upload it again.',
  });

export const intoItself = (field: string) =>
  invalid([field], {
    'zh-CN': '不能移动或合并到自己或自己的下级类目。',
    en: 'A category cannot go into itself or into one below it.',
  });

export const noSibling = () =>
  invalid(['beforeId'], { 'zh-CN': '这个类目不在所选的上级之下。', en: 'That category is not below the chosen one.' });

export const tooMany = (path: Path, most: number) =>
  new Refusal('LIMIT_REACHED', { 'zh-CN': `最多${most}项。`, en: `${most} at most.` }, at(path));

export const noAttribute = (path: Path) =>
  new Refusal(
    'NOT_FOUND',
    { 'zh-CN': '该类目没有这个属性，请刷新后重试。', en: 'The category has no such attribute. Reload the page.' },
    at(path),
  );

export const otherKind = (path: Path) =>
  invalid(path, {
    'zh-CN': '已有属性的类型不能更改，请删除后新建。',
    en: 'The kind of an attribute cannot be changed. Remove it and add another.',
  });

export const noChoices = (path: Path) =>
  invalid(path, { 'zh-CN': '请至少填写一个选项。', en: 'Enter one choice at least.' });

export const sameChoice = (path: Path) =>
  invalid(path, { 'zh-CN': '两个选项同名。', en: 'Two choices have the same name.' });

/** `category` is undefined for the one at hand. */
export const sameAttribute = (path: Path, attribute: string, category?: Text) =>
  new Refusal(
    'CONFLICT',
    category
      ? {
          'zh-CN': `类目“${category['zh-CN']}”已有属性“${attribute}”，属性会逐级继承。`,
          en: `The category "${category.en}" has an attribute "${attribute}" already, and attributes are inherited.`,
        }
      : { 'zh-CN': `属性“${attribute}”出现了两次。`, en: `The attribute "${attribute}" occurs twice.` },
    at(path),
  );
