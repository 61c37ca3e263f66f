import type { StoredAttribute } from './attribute.type.ts';

export enum AttributeKind {
  TEXT = 'TEXT',
  NUMBER = 'NUMBER',
  BOOLEAN = 'BOOLEAN',
  CHOICE = 'CHOICE',
}

export interface AttributeChoice {
  id: string;
  nameZh?: string | null;
  nameEn?: string | null;
}

/** An attribute that a category asks of its products, as stored in a JSON column. */
export interface TemplateAttribute {
  id: string;
  nameZh?: string | null;
  nameEn?: string | null;
  kind: AttributeKind;
  /** Of a number. */
  unitZh?: string | null;
  unitEn?: string | null;
  /** Of a choice. */
  choices?: AttributeChoice[];
  /** Whether a product cannot be published without. */
  required: boolean;
  /** Whether buyers can filter lists by it. */
  filterable: boolean;
}

/** The typed value of an attribute of a template; one of these is given. */
interface TypedValue {
  valueZh?: string | null;
  valueEn?: string | null;
  number?: number | null;
  yes?: boolean | null;
  choiceId?: string | null;
}

const NUMBER = /^[+-]?\d{1,12}(?:\.\d{1,6})?/;
const YES = new Set(['是', '有', '支持', 'yes', 'true', 'y']);
const NO = new Set(['否', '无', '不支持', 'no', 'false', 'n']);

/** The value with its names and texts: what pages, search and filters read. Undefined when it does not fit the kind. */
export function attributeOf(template: TemplateAttribute, value: TypedValue): StoredAttribute | undefined {
  const texts = textsOf(template, value);
  if (!texts) return undefined;
  return {
    ...{ nameZh: template.nameZh ?? null, nameEn: template.nameEn ?? null },
    ...{ attributeId: template.id, ...texts, ...(template.filterable ? {} : { unfiltered: true }) },
  };
}

function textsOf(template: TemplateAttribute, { valueZh, valueEn, number, yes, choiceId }: TypedValue) {
  switch (template.kind) {
    case AttributeKind.TEXT:
      return valueZh || valueEn ? { valueZh: valueZh ?? null, valueEn: valueEn ?? null } : undefined;
    case AttributeKind.NUMBER:
      return typeof number === 'number' && Number.isFinite(number)
        ? { number, valueZh: measured(number, template.unitZh), valueEn: measured(number, template.unitEn) }
        : undefined;
    case AttributeKind.BOOLEAN:
      return typeof yes === 'boolean' ? { yes, valueZh: yes ? '是' : '否', valueEn: yes ? 'Yes' : 'No' } : undefined;
    case AttributeKind.CHOICE: {
      const choice = template.choices?.find(({ id }) => id === choiceId);
      return choice && { choiceId: choice.id, valueZh: choice.nameZh ?? null, valueEn: choice.nameEn ?? null };
    }
  }
}

/** `6.1英寸`, `6.1 in`, `80%`: Chinese units and signs follow the figure at once. */
function measured(number: number, unit: string | null | undefined): string {
  const figure = String(Number(number.toFixed(6)));
  if (!unit) return figure;
  return /^[\p{Script=Han}%°℃″]/u.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`;
}

/**
 * The attributes of a product under a template: values of the template's attributes with the names they have now, texts
 * of the same name typed where they fit. What the template does not know stays as text.
 */
export function underTemplate(
  attributes: readonly StoredAttribute[],
  template: readonly TemplateAttribute[],
): StoredAttribute[] {
  return attributes.map((stored) => {
    const known = template.find(({ id }) => id === stored.attributeId);
    if (known) return attributeOf(known, stored) ?? asText(stored);
    const named = template.find((one) => sameName(one, stored));
    return (named && adopted(stored, named)) || asText(stored);
  });
}

function asText(stored: StoredAttribute): StoredAttribute {
  if (stored.attributeId === undefined) return stored;
  const { nameZh, nameEn, valueZh, valueEn } = stored;
  return { nameZh: nameZh ?? null, nameEn: nameEn ?? null, valueZh: valueZh ?? null, valueEn: valueEn ?? null };
}

const folded = (text: string | null | undefined) => text?.trim().toLowerCase() || undefined;

type Named = Pick<StoredAttribute, 'nameZh' | 'nameEn'>;

/** Whether two attributes are called the same in a language. */
export const sameName = (one: Named, other: Named): boolean =>
  (['nameZh', 'nameEn'] as const).some((name) => {
    const own = folded(one[name]);
    return own !== undefined && own === folded(other[name]);
  });

function adopted(stored: StoredAttribute, template: TemplateAttribute): StoredAttribute | undefined {
  const texts = [stored.valueZh, stored.valueEn].flatMap((text) => folded(text) ?? []);
  switch (template.kind) {
    case AttributeKind.TEXT:
      return attributeOf(template, stored);
    case AttributeKind.NUMBER:
      return attributeOf(template, { number: numberIn(texts, template) });
    case AttributeKind.BOOLEAN:
      return attributeOf(template, { yes: truth(texts) });
    case AttributeKind.CHOICE: {
      const choice = template.choices?.find(({ nameZh, nameEn }) =>
        [nameZh, nameEn].some((name) => texts.includes(folded(name) ?? '\0')),
      );
      return attributeOf(template, { choiceId: choice?.id ?? null });
    }
  }
}

/** A number, alone or followed by the unit: other units would need conversion. */
function numberIn(texts: readonly string[], { unitZh, unitEn }: TemplateAttribute): number | null {
  const units = ['', folded(unitZh), folded(unitEn)];
  for (const text of texts) {
    const [figure] = NUMBER.exec(text) ?? [];
    if (figure !== undefined && units.includes(text.slice(figure.length).trim())) return Number(figure);
  }
  return null;
}

function truth(texts: readonly string[]): boolean | null {
  if (texts.some((text) => YES.has(text))) return true;
  return texts.some((text) => NO.has(text)) ? false : null;
}
