import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLObjectType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { DATA_SECTIONS } from './sections.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../../schema/api.graphql'), 'utf8'), {
  assumeValid: true,
});

test.each(DATA_SECTIONS)('the graph answers $name', ({ query }) => {
  expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
});

/** What is said of a person that tells nothing about them that is not elsewhere in the file. */
const SAID_ELSEWHERE = [
  ...['unreadMessages', 'needsSecondFactor', 'deletionObstacles', 'deletionDueAt', 'deletedAt'],
  ...['permissions', 'staffRoles'],
];

test('all that a person alone may see of themselves is in the file', () => {
  const selected = new Set<string>();
  for (const { query } of DATA_SECTIONS) {
    const types = new TypeInfo(schema);
    const enter = (field: { name: { value: string } }) => {
      if (types.getParentType()?.name === 'User') selected.add(field.name.value);
    };
    visit(parse(query), visitWithTypeInfo(types, { Field: enter }));
  }
  const user = schema.getType('User');
  if (!isObjectType(user)) throw new Error('there is no type User');
  expect(ownFields(user).filter((name) => !selected.has(name) && !SAID_ELSEWHERE.includes(name))).toEqual([]);
});

function ownFields(user: GraphQLObjectType): string[] {
  return Object.values(user.getFields()).flatMap(({ name, description }) =>
    /Allowed: the person/.test(description ?? '') ? [name] : [],
  );
}
