import { GraphQLError, type GraphQLLeafType, isEnumType } from 'graphql';

/** The state of a completion: the current path, and the errors. */
export class Completion {
  readonly path: (string | number)[] = [];
  readonly errors: GraphQLError[] = [];

  report(message: string): void {
    this.errors.push(new GraphQLError(message, { path: [...this.path] }));
  }
}

/** Returns the value for the client: null when there is none, undefined when its parent object must become null. */
export type Complete = (value: unknown, at: Completion) => unknown;

/** A position in messages: `field Product.name`. */
export type Describe = (at: Completion) => string;

/** A non-null value. */
export function required(complete: Complete, describe: Describe): Complete {
  return (value, at) => {
    const known = at.errors.length;
    const completed = complete(value, at);
    if (completed !== null) return completed;
    // An error further down has been reported already.
    if (at.errors.length === known) at.report(`Cannot return null for non-nullable ${describe(at)}.`);
    return undefined;
  };
}

/** A list; a null for a non-null element makes the whole list null. */
export function listOf(complete: Complete): Complete {
  return (value, at) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) {
      at.report('Something else than a list was given.');
      return null;
    }
    const depth = at.path.push(0) - 1;
    const list = value.map((element, index) => {
      at.path[depth] = index;
      return complete(element, at);
    });
    at.path.pop();
    return list.includes(undefined) ? null : list;
  };
}

/** A scalar or enum value. */
export function leaf(type: GraphQLLeafType, describe: Describe): Complete {
  const isValid = validity(type);
  return (value, at) => {
    if (value === null || value === undefined) return null;
    if (isValid(value)) return value;
    at.report(`Invalid value found for ${describe(at)}.`);
    return null;
  };
}

const isText = (value: unknown) => typeof value === 'string';

const VALIDITY: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  Int: Number.isInteger,
  Float: Number.isFinite,
  String: isText,
  ID: (value) => isText(value) || Number.isInteger(value),
};

/** Subgraphs have serialized their custom scalars already. */
function validity(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => isText(value) && type.getValue(value as string) !== undefined;
  return VALIDITY[type.name] ?? (() => true);
}
