import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Complete, type Completion, type Describe, leaf, listOf, required } from './completion.ts';
import type { JsonObject } from './plan-run.ts';
import { UnsupportedPlan } from './unsupported-plan.ts';

export interface ShapeParts {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Whether `@skip` and `@include` include a selection. */
  included: (selection: SelectionNode) => boolean;
}

interface Field {
  name: string;
  complete: Complete;
}

/**
 * The shape of an operation's result, compiled to functions that turn the fetched data into the client's result: its
 * fields in its order, without keys that were only fetched for other subgraphs, and with null wherever the schema
 * allows it for a missing value.
 */
export class ResultShape {
  constructor(private readonly parts: ShapeParts) {}

  /** Completes the root object. */
  root(type: GraphQLCompositeType, selections: SelectionSetNode): Complete {
    const fields = this.#fields(type, [selections]);
    return (value, at) => completeObject(value as JsonObject, fields, at);
  }

  #fields(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Field[] {
    const nodes = new Map<string, FieldNode[]>();
    for (const { selections } of selectionSets) this.#collect(type, selections, nodes);
    return [...nodes].map(([name, alike]) => ({ name, complete: this.#field(type, alike) }));
  }

  /** The fields selected of a type, by the name they have in the result. */
  #collect(type: GraphQLCompositeType, selections: readonly SelectionNode[], nodes: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (!this.parts.included(selection)) continue;
      if (selection.kind === 'Field') {
        const name = (selection.alias ?? selection.name).value;
        nodes.set(name, [...(nodes.get(name) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === 'FragmentSpread' ? this.parts.fragments[selection.name.value] : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (!condition || this.#is(type, condition))) {
        this.#collect(type, fragment.selectionSet.selections, nodes);
      }
    }
  }

  #is(type: GraphQLCompositeType, name: string): boolean {
    if (type.name === name) return true;
    const wanted = this.parts.schema.getType(name);
    return isAbstractType(wanted) && !isUnion(type) && this.parts.schema.isSubType(wanted, type);
  }

  #field(parent: GraphQLCompositeType, nodes: readonly FieldNode[]): Complete {
    const name = nodes[0]!.name.value;
    // The object has a type clients do not know, only its interface: it cannot be returned.
    if (name === '__typename') return () => (isObjectType(parent) ? parent.name : undefined);
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) throw new UnsupportedPlan(`${parent.name}.${name}`);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return this.#value(field.type, selectionSets, () => `field ${parent.name}.${name}`);
  }

  #value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[], describe: Describe): Complete {
    if (!isNonNullType(type)) return this.#nullable(type, selectionSets, describe);
    return required(this.#nullable(type.ofType, selectionSets, describe), describe);
  }

  #nullable(
    type: GraphQLNullableType & GraphQLOutputType,
    selectionSets: readonly SelectionSetNode[],
    describe: Describe,
  ): Complete {
    if (isLeafType(type)) return leaf(type, describe);
    if (!isListType(type)) return this.#object(type, selectionSets, describe);
    const element = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
    const describeElement: Describe = ({ path }) => `array element of type ${element} at index ${path.at(-1)}`;
    return listOf(this.#value(type.ofType, selectionSets, describeElement));
  }

  /** An object; its fields are compiled for each concrete type on first use. */
  #object(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[], describe: Describe): Complete {
    const byType = new Map<unknown, Field[]>();
    return (value, at) => {
      if (value === null || value === undefined) return null;
      const { __typename: name = type.name } = value as JsonObject;
      let fields = byType.get(name);
      if (!fields) {
        const actual = this.#possible(type, name);
        if (!actual) {
          at.report(`Invalid __typename found for object at ${describe(at)}.`);
          return null;
        }
        fields = this.#fields(actual, selectionSets);
        byType.set(name, fields);
      }
      return completeObject(value as JsonObject, fields, at);
    };
  }

  /** The object's type as its subgraph names it; undefined when clients do not know that type. */
  #possible(type: GraphQLCompositeType, name: unknown): GraphQLCompositeType | undefined {
    const actual = this.parts.schema.getType(String(name));
    return isCompositeType(actual) && this.#is(actual, type.name) ? actual : undefined;
  }
}

function isUnion(type: GraphQLCompositeType): type is Exclude<GraphQLCompositeType, { getFields(): object }> {
  return !('getFields' in type);
}

function completeObject(value: JsonObject, fields: readonly Field[], at: Completion): JsonObject | null {
  const result: JsonObject = {};
  for (const { name, complete } of fields) {
    at.path.push(name);
    const completed = complete(value[name], at);
    at.path.pop();
    if (completed === undefined) return null;
    result[name] = completed;
  }
  return result;
}
