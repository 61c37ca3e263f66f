import { type DocumentNode, type GraphQLSchema, parse, print, specifiedRules, validate } from 'graphql';
import { renameForPlan } from './client-names.ts';
import { LIMIT_RULES } from './limits.ts';
import { OperationRefused } from './operation-refused.ts';

/** A stored document as it is planned, valid and within the limits; throws OperationRefused. */
export function readStored(
  text: string,
  { schema, plannedNames }: { schema: GraphQLSchema; plannedNames: ReadonlySet<string> },
): { text: string; document: DocumentNode } {
  const sent = parse(text, { noLocation: true });
  const errors = validate(schema, sent, [...specifiedRules, ...LIMIT_RULES]);
  if (errors.length > 0) throw new OperationRefused(errors);
  const document = renameForPlan(sent, plannedNames);
  return { text: document === sent ? text : print(document), document };
}
