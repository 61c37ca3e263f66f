import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { UnsupportedPlan } from './unsupported-plan.ts';

/** A shape is compiled for each combination of conditions: 16 at most. */
const MAX_CONDITIONS = 4;

/** The variables in `@skip` and `@include`. Throws UnsupportedPlan for introspection, which subgraphs do not answer. */
export function collectConditions(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): string[] {
  const conditions = new Set<string>();
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      Field: ({ name }) => checkName(name.value),
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      },
    });
  }
  if (conditions.size > MAX_CONDITIONS) throw new UnsupportedPlan(`${conditions.size} conditions`);
  return [...conditions];
}

function checkName(name: string): void {
  if (name.startsWith('__') && name !== '__typename') throw new UnsupportedPlan(name);
}
