import { type DocumentNode, type GraphQLError, visit } from 'graphql';
import { badInput } from './errors.ts';

/**
 * The refusal (BAD_USER_INPUT) of an input that holds text that cannot be stored: U+0000, which PostgreSQL refuses, or
 * a lone surrogate, which UTF-8 cannot encode. Looks into lists and objects; undefined when there is none.
 */
export function refuseUnstorable(input: unknown): GraphQLError | undefined {
  return holdsUnkeepable(input)
    ? badInput('A text must not hold U+0000 nor half of a surrogate pair: it cannot be kept.')
    : undefined;
}

/** The same for literals in an operation. */
export function refuseUnstorableLiterals(document: DocumentNode): GraphQLError | undefined {
  const texts: string[] = [];
  visit(document, { StringValue: ({ value }) => void texts.push(value) });
  return refuseUnstorable(texts);
}

/** Not recursive: what clients send may be nested deeper than the stack is. */
function holdsUnkeepable(input: unknown): boolean {
  const open = [input];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed())) return true;
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) open.push(part);
  }
  return false;
}
