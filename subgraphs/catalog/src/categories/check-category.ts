import { checkedAll, optionalText, type Text } from '@minijd/subgraph';
import type { Category, TemplateAttribute } from '../products/index.ts';
import { isOwnUpload } from '../uploaded-picture.ts';
import * as refusals from './category.refusals.ts';
import type { CategoryAttributeInput } from './category-attribute.type.ts';
import { checkedTemplate } from './check-template.ts';

const MOST_NAME = 60;

interface CategoryFields {
  nameZh?: string | null | undefined;
  nameEn?: string | null | undefined;
  iconKey?: string | null | undefined;
  hidden?: boolean | null | undefined;
  attributes?: CategoryAttributeInput[] | undefined;
}

type CategoryChange = Partial<Pick<Category, 'nameZh' | 'nameEn' | 'iconKey' | 'hidden' | 'attributes'>>;

/** The fields of a category that are given, as they are kept; throws the refusals of all that is wrong. */
export function checkedCategory(
  category: Category,
  given: CategoryFields,
  { userId, inLine }: { userId: string; inLine: readonly { category: Text; attributes: TemplateAttribute[] }[] },
): CategoryChange {
  const name = (field: 'nameZh' | 'nameEn') => () =>
    optionalText(given[field], { max: MOST_NAME, refuse: refusals.badName([field], MOST_NAME) });
  const checks = {
    nameZh: name('nameZh'),
    nameEn: name('nameEn'),
    iconKey: () => {
      const key = given.iconKey ?? null;
      if (key !== null && key !== category.iconKey && !isOwnUpload(key, userId)) throw refusals.badIcon();
      return key;
    },
    hidden: () => given.hidden === true,
    attributes: () => checkedTemplate(given.attributes ?? [], category.attributes, inLine),
  };
  const wanted = Object.entries(checks).filter(([field]) => given[field as keyof CategoryFields] !== undefined);
  const named = { nameZh: category.nameZh, nameEn: category.nameEn, ...given };
  const { change } = checkedAll<{ change: CategoryChange; named: undefined }>({
    change: () => checkedAll<CategoryChange>(Object.fromEntries(wanted)),
    named: () => {
      if (!named.nameZh?.trim() && !named.nameEn?.trim()) throw refusals.noName(['nameZh']);
    },
  });
  return change;
}
