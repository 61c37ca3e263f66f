import { expect, test } from 'vitest';
import { askedInput, askedRow, NEW_ASKED } from './template-values.ts';

const STORED = askedRow({
  __typename: 'CategoryAttribute',
  ...{ id: 'a', categoryId: 'c', nameZh: '颜色', nameEn: 'Colour', kind: 'CHOICE', unitZh: null, unitEn: null },
  choices: [
    { __typename: 'CategoryAttributeChoice', id: 'r', nameZh: '红', nameEn: 'Red' },
    { __typename: 'CategoryAttributeChoice', id: 'b', nameZh: null, nameEn: 'Blue' },
  ],
  ...{ required: true, filterable: true },
});

test('choices are lines; those that stay or are renamed in their place keep what they are', () => {
  expect(STORED.choices).toBe('红 | Red\nBlue');
  const ids = (choices: string) => askedInput({ ...STORED, choices }).choices?.map(({ id }) => id ?? null);
  expect(ids('Blue\n红 | Red')).toEqual(['b', 'r']);
  expect(ids('大红 | Scarlet\nBlue')).toEqual(['r', 'b']);
  expect(ids('Blue\n绿\n红 | Red')).toEqual(['b', null, 'r']);
  expect(ids('绿')).toEqual([null]);
});

test('what does not belong to the kind is not sent', () => {
  expect(askedInput({ ...NEW_ASKED, nameEn: 'Weight', unitEn: 'kg', choices: 'x' })).toEqual({
    ...{ nameZh: null, nameEn: 'Weight', kind: 'TEXT', required: false, filterable: true },
  });
});
