import { checkedAll, optionalText, type Text } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { type AttributeChoice, AttributeKind, sameName, type TemplateAttribute } from '../products/index.ts';
import * as refusals from './category.refusals.ts';
import type { CategoryAttributeChoiceInput, CategoryAttributeInput } from './category-attribute.type.ts';

const MOST_ATTRIBUTES = 60;
const MOST_CHOICES = 200;
const MOST_NAME = 60;
const MOST_UNIT = 20;

type Path = (string | number)[];

interface Line {
  category: Text;
  attributes: TemplateAttribute[];
}

/** The attributes of a category as they are kept; throws the refusals of all that is wrong. */
export function checkedTemplate(
  given: readonly CategoryAttributeInput[],
  present: readonly TemplateAttribute[],
  inLine: readonly Line[],
): TemplateAttribute[] {
  if (given.length > MOST_ATTRIBUTES) throw refusals.tooMany(['attributes'], MOST_ATTRIBUTES);
  const checks = given.map((one, place) => [
    place,
    () => {
      const path = ['attributes', place];
      const checked = checkedAttribute(one, present, path);
      refuseTwice(checked, { path, before: given.slice(0, place), inLine });
      return checked;
    },
  ]);
  return Object.values(checkedAll<Record<string, TemplateAttribute>>(Object.fromEntries(checks)));
}

function checkedAttribute(
  given: CategoryAttributeInput,
  present: readonly TemplateAttribute[],
  path: Path,
): TemplateAttribute {
  const known = given.id == null ? undefined : present.find(({ id }) => id === given.id);
  if (given.id != null && !known) throw refusals.noAttribute(path);
  if (known && known.kind !== given.kind) throw refusals.otherKind([...path, 'kind']);
  const { kind, required, filterable } = given;
  const names = checkedNames(given, path);
  const unit = (field: 'unitZh' | 'unitEn') =>
    optionalText(given[field], { max: MOST_UNIT, refuse: refusals.badName([...path, field], MOST_UNIT) });
  const units = { unitZh: unit('unitZh'), unitEn: unit('unitEn') };
  const choices = checkedChoices(given.choices ?? [], known?.choices ?? [], path);
  if (kind === AttributeKind.CHOICE && choices.length === 0) throw refusals.noChoices([...path, 'choices']);
  return {
    ...{ id: known?.id ?? uuidv7(), ...names, kind, required, filterable },
    ...(kind === AttributeKind.NUMBER && units),
    ...(kind === AttributeKind.CHOICE && { choices }),
  };
}

function checkedNames(given: { nameZh?: string | null; nameEn?: string | null }, path: Path) {
  const name = (field: 'nameZh' | 'nameEn') =>
    optionalText(given[field], { max: MOST_NAME, refuse: refusals.badName([...path, field], MOST_NAME) });
  const names = { nameZh: name('nameZh'), nameEn: name('nameEn') };
  if (!names.nameZh && !names.nameEn) throw refusals.noName([...path, 'nameZh']);
  return names;
}

function checkedChoices(
  given: readonly CategoryAttributeChoiceInput[],
  present: readonly AttributeChoice[],
  path: Path,
): AttributeChoice[] {
  if (given.length > MOST_CHOICES) throw refusals.tooMany([...path, 'choices'], MOST_CHOICES);
  return given.map((one, place) => {
    const own = [...path, 'choices', place];
    const known = one.id == null ? undefined : present.find(({ id }) => id === one.id);
    if (one.id != null && !known) throw refusals.noAttribute(own);
    if (given.slice(0, place).some((other) => sameName(other, one))) throw refusals.sameChoice(own);
    return { id: known?.id ?? uuidv7(), ...checkedNames(one, own) };
  });
}

function refuseTwice(
  checked: TemplateAttribute,
  { path, before, inLine }: { path: Path; before: readonly CategoryAttributeInput[]; inLine: readonly Line[] },
): void {
  const name = checked.nameZh ?? checked.nameEn ?? '';
  if (before.some((one) => sameName(one, checked))) throw refusals.sameAttribute(path, name);
  const met = inLine.find(({ attributes }) => attributes.some((one) => sameName(one, checked)));
  if (met) throw refusals.sameAttribute(path, name, met.category);
}
