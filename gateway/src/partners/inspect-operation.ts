import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CostSchema, compileCost } from '../cost/compile-cost.ts';
import { mostOf, tooCostly } from '../cost/cost-limit.ts';
import { LIMIT_RULES, MAX_TOKENS } from '../operations/limits.ts';
import type { FieldOwners } from './field-owners.ts';

/** What is to be known of an operation before it is registered. */
export interface Inspection {
  errors: { message: string; tooLarge: boolean }[];
  name: string;
  kind: string;
  /** With pages of 100 where a variable says their size. */
  cost: number;
  /** The fields it selects, each with the scopes of which it needs one: `orders:read`, and `orders:write` of mutations. */
  fields: { field: string; scopes: string[] }[];
}

const LONGEST_NAME = 100;
const NOTHING = { name: '', kind: '', cost: 0, fields: [] };

/** Validates one operation, within the limits of every operation, and says what it selects. */
export function inspectOperation(given: CostSchema, owners: FieldOwners, text: string): Inspection {
  const { schema } = given;
  const document = read(text);
  if (document instanceof GraphQLError) return { ...NOTHING, errors: [plain(document)] };
  const operation = getOperationAST(document);
  if (!operation) return { ...NOTHING, errors: [wrong('A document needs exactly one operation.')] };
  const { operation: kind, name } = operation;
  const about = { ...NOTHING, kind, name: name?.value ?? '' };
  const tooLarge = validate(schema, document, LIMIT_RULES);
  const invalid = tooLarge.length > 0 ? tooLarge : validate(schema, document, specifiedRules);
  if (invalid.length > 0) return { ...about, errors: invalid.map(plain) };
  const cost = compileCost(given, document).requested({});
  if (cost > mostOf(given)) return { ...about, errors: [plain(tooCostly(cost, mostOf(given)))] };
  const errors =
    name && name.value.length <= LONGEST_NAME ? [] : [wrong('The operation needs a name of up to 100 letters.')];
  return { ...about, errors, cost, fields: fieldsOf(document, { schema, owners, kind }) };
}

function read(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

interface Where {
  schema: GraphQLSchema;
  owners: FieldOwners;
  kind: OperationTypeNode;
}

function fieldsOf(document: DocumentNode, { schema, owners, kind }: Where): Inspection['fields'] {
  const fields = new Map<string, string[]>();
  const types = new TypeInfo(schema);
  const mutations = kind === OperationTypeNode.MUTATION ? schema.getMutationType() : undefined;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (!parent || name.value === '__typename') return;
        const field = `${parent.name}.${name.value}`;
        const verb = parent === mutations ? 'write' : 'read';
        // Finding what an id is the id of needs no scope: its fields do.
        const answeredBy = owners.get(field);
        if (answeredBy?.length === 0) return;
        fields.set(field, answeredBy?.map((owner) => `${owner}:${verb}`) ?? []);
      },
    }),
  );
  return [...fields].map(([field, scopes]) => ({ field, scopes }));
}

const wrong = (message: string) => ({ message, tooLarge: false });

function plain({ message, extensions, locations }: GraphQLError) {
  const [place] = locations ?? [];
  const where = place ? ` (${place.line}:${place.column})` : '';
  return { message: `${message}${where}`, tooLarge: extensions.code === 'OPERATION_TOO_LARGE' };
}
