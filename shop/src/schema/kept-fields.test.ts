import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { subgraphs } from '../subgraphs.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const schema = buildSchema(read('schema/supergraph.graphql'), { assumeValidSDL: true });
const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
);

interface Said {
  maxAge: number;
  personal: boolean;
}

function said({
  astNode,
}: Pick<GraphQLObjectType, 'astNode'> | { astNode?: { directives?: readonly unknown[] } }): Said | undefined {
  const directives = (astNode?.directives ?? []) as { name: { value: string }; arguments: Argument[] }[];
  const found = directives.find(({ name }) => name.value === 'cacheControl');
  if (!found) return undefined;
  const of = (name: string) => found.arguments.find((one) => one.name.value === name)?.value.value;
  return { maxAge: Number(of('maxAge') ?? 0), personal: of('scope') === 'PRIVATE' };
}

interface Argument {
  name: { value: string };
  value: { value: string };
}

/** Whether an answer with this field may be kept for everybody. */
function isPublic(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
  const result = getNamedType(field.type);
  const isRoot = type === schema.getQueryType();
  const policy =
    said(field as never) ?? (isRoot ? undefined : isCompositeType(result) ? said(result as never) : said(type));
  return policy !== undefined && policy.maxAge > 0 && !policy.personal;
}

const kept = types.flatMap((type) =>
  Object.values(type.getFields()).flatMap((field) => (isPublic(type, field) ? [{ type, field }] : [])),
);

test('what not everybody may see is never kept', () => {
  const wrong = kept.filter(({ field }) => /Allowed: (?!anyone\.)/.test(field.description ?? ''));
  expect(kept.length).toBeGreaterThan(100);
  expect(wrong.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});

/** What a resolver knows of who asks, beside the language. */
const ASKER =
  /viewer\.(?!locale\b|requestId\b)\w+|\{[^}]*\b(?:userId|guestId|ipAddress)\b[^}]*\} = context\.viewer|context\.(?:userId|may|mayFor|isSelf)\b/;
const METHOD = /\n {2}@(?:FieldResolver|Query)\([\s\S]*?\n {2}(?:async )?(\w+)\(([\s\S]*?)\n {2}\}\n/g;
const FUNCTION = /\n(?:export )?(?:async )?function (\w+)[\s\S]*?\n\}\n/g;

/** Fields whose resolver, or a function beside it, reads who asks. */
function personalFields(): string[] {
  const files = globSync('subgraphs/*/src/**/*.resolver.ts', { cwd: ROOT });
  return files.flatMap((file) => {
    const text = read(file);
    const functions = [...text.matchAll(FUNCTION)].flatMap(([body, name = '']) => (ASKER.test(body) ? [name] : []));
    return text.split(/\n@Resolver\(/).flatMap((part) => {
      const type = /^\(\) => (\w+)/.exec(part)?.[1]?.replace(/(View|Row|Type)$/, '') ?? 'Query';
      return [...part.matchAll(METHOD)].flatMap(([whole, name = '', body = '']) => {
        const asks = ASKER.test(body) || functions.some((one) => body.includes(`${one}(`));
        return asks ? [`${whole.includes('\n  @Query(') ? 'Query' : type}.${name}`] : [];
      });
    });
  });
}

test('a field whose resolver reads who asks is never kept for everybody', () => {
  const personal = personalFields();
  expect(personal).toEqual(
    expect.arrayContaining([
      'Product.isFavorite',
      'Seller.isFollowed',
      'Review.votedHelpful',
      'Query.deliveryEstimate',
    ]),
  );
  const names = new Set(kept.map(({ type, field }) => `${type.name}.${field.name}`));
  expect(personal.filter((name) => names.has(name))).toEqual([]);
});

test('tables tell of changes of every object that is kept', () => {
  const shown = new Set(subgraphs.flatMap(({ shown = {} }) => Object.values(shown).flatMap((table) => table.types)));
  const entities = kept.flatMap(({ type, field }) => (field.name === 'id' ? [type.name] : []));
  // Pictures are part of what they show.
  expect(entities.filter((name) => !shown.has(name) && name !== 'Media')).toEqual([]);
  expect([...shown].filter((name) => !schema.getType(name))).toEqual([]);
  for (const { name, entities: own, shown: tables = {} } of subgraphs) {
    const known = new Set(own.map((one) => one.name.toLowerCase()));
    const unknown = Object.keys(tables).filter((table) => !known.has(table.replaceAll('_', '')));
    expect({ name, unknown }).toEqual({ name, unknown: [] });
  }
});
