import { expect, test } from 'vitest';
import { searchHref, splitCompletion, suggestionOptions } from './search-options.ts';

test('a category leads to its page, a word to its results', () => {
  const options = suggestionOptions([
    { text: '手机', kind: 'CATEGORY', categorySlug: 'smartphones' },
    { text: '手机壳', kind: 'TERM', categorySlug: null },
  ]);
  expect(options.map(({ href }) => href)).toEqual(['/c/smartphones', searchHref('手机壳')]);
});

test('only the first word that names a category searches within it', () => {
  const options = suggestionOptions([
    { text: 'a', kind: 'TERM', categorySlug: 'one' },
    { text: 'b', kind: 'TERM', categorySlug: 'two' },
  ]);
  expect(options.map(({ scoped }) => scoped)).toEqual([true, false]);
  expect(options[1]?.href).toBe('/search?q=b');
});

test('what completes the typed text stands apart, whatever its case', () => {
  expect(splitCompletion('Phone case', 'pho')).toEqual({ typed: 'Pho', completion: 'ne case' });
  expect(splitCompletion('case for phones', 'pho')).toEqual({ typed: 'case for phones', completion: '' });
});
