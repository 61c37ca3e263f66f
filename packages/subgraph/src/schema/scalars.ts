import { fromDecimal } from '@minijd/money';
import { parseMoment } from '@minijd/text';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../refusal/errors.ts';

function parseDecimal(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('A Decimal is a string such as "129.00".');
  fromDecimal(value);
  return value;
}

export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string, such as "129.00".',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
  serialize: String,
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDate(value: unknown): Date {
  const date = typeof value === 'string' ? parseMoment(value) : undefined;
  if (!date) throw badInput('A DateTime is a moment by RFC 3339 with its offset, such as "2026-11-26T08:00:00+08:00".');
  return date;
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A moment by RFC 3339 in the years 1000 to 9999. Answers are in UTC and end with Z; arguments may have any offset, but must have one.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  if (typeof value === 'string' && parseMoment(`${value}T00:00:00Z`)) return value;
  throw badInput('A LocalDate is a day such as "2026-11-26".');
}

export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day in the time zone of the shop (Asia/Shanghai), such as "2026-11-26".',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  serialize: String,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
