import type { Asked_AttributeFragment, AttributeKind, CategoryAttributeInput } from '../../graphql/generated/types.ts';

export const ATTRIBUTE_KINDS = ['TEXT', 'NUMBER', 'BOOLEAN', 'CHOICE'] as const satisfies AttributeKind[];

interface Choice {
  id: string;
  nameZh: string | null;
  nameEn: string | null;
}

/** An attribute of a category as it is typed; without an id it is new. */
export interface AskedRow {
  id?: string;
  nameZh: string;
  nameEn: string;
  kind: AttributeKind;
  unitZh: string;
  unitEn: string;
  /** One in each line, `红 | Red` in both languages. */
  choices: string;
  /** Those that are stored. */
  known: Choice[];
  required: boolean;
  filterable: boolean;
}

export const NEW_ASKED: AskedRow = {
  ...{ nameZh: '', nameEn: '', kind: 'TEXT', unitZh: '', unitEn: '', choices: '', known: [] },
  ...{ required: false, filterable: true },
};

const joined = ({ nameZh, nameEn }: Omit<Choice, 'id'>) => [nameZh, nameEn].filter(Boolean).join(' | ');

export const askedRow = (stored: Asked_AttributeFragment): AskedRow => ({
  ...{ id: stored.id, nameZh: stored.nameZh ?? '', nameEn: stored.nameEn ?? '', kind: stored.kind },
  ...{ unitZh: stored.unitZh ?? '', unitEn: stored.unitEn ?? '' },
  ...{ choices: stored.choices.map(joined).join('\n'), known: stored.choices },
  ...{ required: stored.required, filterable: stored.filterable },
});

const blank = (text: string): string | null => text.trim() || null;

export const askedInput = (row: AskedRow): CategoryAttributeInput => ({
  ...(row.id !== undefined && { id: row.id }),
  ...{ nameZh: blank(row.nameZh), nameEn: blank(row.nameEn), kind: row.kind },
  ...(row.kind === 'NUMBER' && { unitZh: blank(row.unitZh), unitEn: blank(row.unitEn) }),
  ...(row.kind === 'CHOICE' && { choices: choicesIn(row) }),
  ...{ required: row.required, filterable: row.filterable },
});

/** Lines that are known stay what they are; one that was changed in its place is the same choice with another name. */
function choicesIn({ choices, known }: AskedRow) {
  const lines = [...new Set(choices.split('\n').map((line) => line.trim()))].filter(Boolean);
  const named = new Map(known.map((choice) => [joined(choice), choice.id]));
  return lines.map((line, place) => {
    const renamed = known[place] && !lines.includes(joined(known[place])) ? known[place].id : undefined;
    const id = named.get(line) ?? (known.length === lines.length ? renamed : undefined);
    return { ...(id !== undefined && { id }), ...bilingual(line) };
  });
}

/** `红 | Red` in both languages; a text without `|` is in the language of its script. */
function bilingual(text: string): { nameZh: string | null; nameEn: string | null } {
  const [first = '', second] = text.split('|').map((part) => part.trim());
  if (second !== undefined) return { nameZh: blank(first), nameEn: blank(second) };
  return /\p{Script=Han}/u.test(first) ? { nameZh: first, nameEn: null } : { nameZh: null, nameEn: first };
}
