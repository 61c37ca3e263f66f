import {
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const UNKNOWN = '0199f000-0000-7000-8000-000000000000';

/** Values that no mutation may accept, by scalar. */
const BAD: Record<string, readonly unknown[]> = {
  ID: ['nonsense', '', UNKNOWN, `${UNKNOWN}'; drop table product; --`, '😀', '\u0000', '\ud800', '9'.repeat(400)],
  Int: [0, -1, -(2 ** 31), 2 ** 31 - 1, 2 ** 31, 1.5, 'one'],
  Decimal: ['0', '-1', '-0.01', '0.001', '1e30', '99999999999999999999', 'NaN', '', 'ten', 1.5],
  String: ['\u0000', '\ud800', 'An\u202en', 'An\u061cn', 'An\u009fn', 'x'.repeat(100_000)],
  DateTime: [
    ...['2026-02-30T00:00:00Z', '2026-12-01T00:00:00', '2026-12-01', '12/11/2026', '1', '', 1_764_400_000_000],
    ...['0000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '2026-12-01T23:59:60Z', '2026-12-01T00:00:00+25:00'],
  ],
};
/** Blank texts: allowed for optional fields, refused for required ones. */
const INVISIBLE = ['\u200b\u3164', '\u2800', '\u00ad\ufe0f'];
const MANY = 1_001;

/** One spoiled scalar: its path, and the whole value with it. */
export interface Worse {
  what: string;
  value: unknown;
}

const named = (type: GraphQLInputType): GraphQLNamedInputType => getNamedType(type);

/** All values made from `given`, a value of `type`, by spoiling one scalar; absent fields are added spoiled. */
export function worse(type: GraphQLInputType, given: unknown, path: string): Worse[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const [first, ...rest] = Array.isArray(given) ? given : [];
    const spoiled = worse(nullable.ofType, first, `${path}.0`).map(({ what, value }) => ({
      what,
      value: [value, ...rest],
    }));
    if (first === undefined) return spoiled;
    return [...spoiled, { what: `${path} ×${MANY}`, value: Array.from({ length: MANY }, () => first) }];
  }
  if (!isInputObjectType(nullable)) {
    const { name } = named(type);
    const bad = [...(BAD[name] ?? []), ...(name === 'String' && isNonNullType(type) ? INVISIBLE : [])];
    return bad.map((value) => ({ what: `${path}=${String(value).slice(0, 60)}`, value }));
  }
  const whole = (given ?? {}) as Record<string, unknown>;
  return Object.values(nullable.getFields()).flatMap((field) =>
    worse(field.type, whole[field.name], `${path}.${field.name}`).map(({ what, value }) => ({
      what,
      value: { ...whole, [field.name]: value },
    })),
  );
}
