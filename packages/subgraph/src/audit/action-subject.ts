import { type GraphQLField, type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';

/** What an action is about. */
export interface ActionSubject {
  type: string;
  id: string;
}

/** Finds what an action is about in its arguments, and else in what was made. */
export interface SubjectFinder {
  /** The type of what the mutation is about, as far as its schema tells. */
  type: string | undefined;
  /** The field of the payload that holds it. */
  payloadField: string | undefined;
  given(args: Record<string, unknown>): ActionSubject | undefined;
}

/** What the schema tells about the subject of a mutation: by its name (`suspendSeller`), else by what it answers with. */
export function subjectFinder(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): SubjectFinder {
  const answer = getNamedType(field.type);
  const payload = isObjectType(answer) ? Object.values(answer.getFields()) : [];
  const object = payload.find(({ name, type }) => name !== 'userErrors' && isObjectType(getNamedType(type)));
  const type = typeInName(schema, field.name) ?? (object && getNamedType(object.type).name);
  const ids = idPaths(field);
  const wanted = [type && `${type[0]?.toLowerCase()}${type.slice(1)}Id`, 'id'];
  const path = wanted.flatMap((name) => ids.filter((one) => one.at(-1) === name))[0] ?? ids[0];
  const named = path?.at(-1) === 'id' ? type : typeOfId(path?.at(-1));
  return {
    type,
    payloadField: object && getNamedType(object.type).name === type ? object.name : undefined,
    given: (args) => {
      const id = path?.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], args);
      return typeof id === 'string' && named ? { type: named, id: id.slice(0, 100) } : undefined;
    },
  };
}

/** `skuId` is of a `Sku`. */
const typeOfId = (name: string | undefined): string | undefined =>
  name && `${name[0]?.toUpperCase()}${name.slice(1).replace(/Id$/, '')}`;

function typeInName(schema: GraphQLSchema, mutation: string): string | undefined {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const named = types.map(({ name }) => name).filter((name) => mutation.endsWith(name) && name !== 'Mutation');
  return named.sort((a, b) => b.length - a.length)[0];
}

/** Where a mutation takes single ids: in its arguments and one level below. */
function idPaths({ args }: GraphQLField<unknown, unknown>): string[][] {
  return args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return named.name === 'ID' ? [[name]] : [];
    const fields = Object.values(named.getFields()).filter((one) => getNamedType(one.type).name === 'ID');
    return fields.map((one) => [name, one.name]);
  });
}
