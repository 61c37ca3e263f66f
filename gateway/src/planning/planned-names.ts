import { type DocumentNode, parse, type StringValueNode, visit } from 'graphql';

/** Arguments of the join directives that hold fields: those a plan fetches though no client asks for them. */
const FIELD_SETS = new Set(['key', 'requires', 'selection']);

/** The names of all fields that plans of a supergraph may add to a selection: keys, required fields, `__typename`. */
export function plannedNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  const collect = ({ value }: StringValueNode) => {
    visit(parse(`{ ${value} }`, { noLocation: true }), { Field: ({ name }) => void names.add(name.value) });
  };
  const inFieldSet = (name: string, value: { kind: string }) => {
    if (FIELD_SETS.has(name) && value.kind === 'StringValue') collect(value as StringValueNode);
  };
  visit(supergraph, {
    Directive({ name: directive, arguments: given = [] }) {
      if (!directive.value.startsWith('join__')) return false;
      for (const { name, value } of given) inFieldSet(name.value, value);
      return undefined;
    },
    // Of contextual arguments, which lie in a list of objects.
    ObjectField: ({ name, value }) => inFieldSet(name.value, value),
  });
  return names;
}
