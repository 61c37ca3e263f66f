import { expect, test } from 'vitest';
import { readSelection } from './selection.ts';

test('a selection is kept as one query of one field', () => {
  expect(readSelection('{order{orderNo lines{quantity}}}')).toBe(
    '{\n  order {\n    orderNo\n    lines {\n      quantity\n    }\n  }\n}',
  );
});

test('comments are allowed, also at the end', () => {
  expect(readSelection('{ type } # what happened')).toBe('{\n  type\n}');
});

test.each([
  '',
  'order',
  '{}',
  '{ order { id }',
  '{ id } } mutation { cancelOrder { id }',
  '{ id } other { id }',
  '{ id } } query Other { me { id }',
  '{ ...f } } fragment f on Order { id',
])('%j is no selection', (text) => {
  expect(() => readSelection(text)).toThrow();
});
