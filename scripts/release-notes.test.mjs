import { expect, test } from 'vitest';
import { notesOf, othersThan } from './release-notes.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

- Later.

## [0.2.0] - 2026-12-01

### Added

- This.

## [0.1.0] - 2026-11-01

- First.
`;

test('a release says what the changelog says of its version, and nothing of others', () => {
  expect(notesOf(CHANGELOG, '0.2.0')).toBe('### Added\n\n- This.');
  expect(notesOf(CHANGELOG, '0.1.0')).toBe('- First.');
  expect(notesOf(CHANGELOG, '0.3.0')).toBeUndefined();
});

test('a release is refused while a chart has another version', () => {
  const files = {
    'package.json': '{ "version": "0.2.0" }',
    'a/Chart.yaml': 'name: a\nversion: 0.1.0\n',
    'b/Chart.yaml': 'version: 0.2.0\n',
  };
  expect(othersThan('0.2.0', files)).toEqual(['a/Chart.yaml says 0.1.0']);
});
