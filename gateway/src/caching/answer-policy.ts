import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { CachePolicies, CachePolicy } from './cache-policies.ts';

/** What an operation's answers may be used for, and what makes them out of date. */
export interface AnswerPolicy extends CachePolicy {
  /** The types whose objects it shows. */
  types: ReadonlySet<string>;
  /** Those of which any object may belong into the answer: in lists of the whole shop, or without their ids. */
  open: ReadonlySet<string>;
}

interface Place {
  /** The nearest object has an id in the answer. */
  identified: boolean;
  /** In a list that new objects may join. */
  growing: boolean;
}

const KEYS = new Set(['id', '__typename']);
/** Fields of fragments count wherever they are used: of an operation with more nothing is kept. */
const MOST_FIELDS = 5000;

/**
 * Determines the policy of an operation: the least of its fields, of types where a field says nothing. Scalars are as
 * their object. Root fields say it themselves; what says nothing is not kept.
 */
export function answerPolicy(
  document: DocumentNode,
  { schema, policies }: { schema: GraphQLSchema; policies: CachePolicies },
): AnswerPolicy {
  const reading = new Reading(schema, policies, document);
  const operation = getOperationAST(document);
  const root = schema.getQueryType();
  if (operation?.operation !== 'query' || !root) return reading.nothing();
  reading.read(operation.selectionSet, root, { identified: false, growing: false });
  return reading.result();
}

/** The same for a fetch of entities, which have their keys; names with an underscore are for other subgraphs. */
export function entityPolicy(
  document: DocumentNode,
  { schema, policies }: { schema: GraphQLSchema; policies: CachePolicies },
): AnswerPolicy {
  const reading = new Reading(schema, policies, document);
  const [entities] = getOperationAST(document)?.selectionSet.selections ?? [];
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) return reading.nothing();
  for (const selection of entities.selectionSet.selections) {
    if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
    const type = schema.getType(selection.typeCondition?.name.value ?? '');
    if (!isObjectType(type)) return reading.nothing();
    reading.entity(selection.selectionSet, type);
  }
  return reading.result();
}

class Reading {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #types = new Set<string>();
  readonly #open = new Set<string>();
  #maxAge = Number.POSITIVE_INFINITY;
  #personal = false;
  #read = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly policies: CachePolicies,
    document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  nothing(): AnswerPolicy {
    return { maxAge: 0, personal: true, types: this.#types, open: this.#open };
  }

  result(): AnswerPolicy {
    const maxAge = Number.isFinite(this.#maxAge) ? this.#maxAge : 0;
    return { maxAge, personal: this.#personal, types: this.#types, open: this.#open };
  }

  entity(selections: SelectionSetNode, type: GraphQLObjectType): void {
    this.#apply(this.policies.ofType(type.name));
    this.#types.add(type.name);
    this.read(selections, type, { identified: true, growing: false });
  }

  read(selections: SelectionSetNode, type: GraphQLNamedType, place: Place): void {
    for (const [field, parent] of this.#fieldsOf(selections, type)) this.#field(field, parent, place);
  }

  #field(node: FieldNode, parent: GraphQLNamedType, place: Place): void {
    const name = node.name.value;
    if (name === '__typename' || (name.startsWith('_') && !name.startsWith('__') && !node.selectionSet)) return;
    if (++this.#read > MOST_FIELDS) return void this.#apply(undefined);
    const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
    // Introspection, and fields of interfaces and unions, which the graph does not have.
    if (!field) return void this.#apply(undefined);
    const isRoot = parent === this.schema.getQueryType();
    const said = this.policies.ofField(parent.name, name);
    const named = getNamedType(field.type);
    if (!node.selectionSet) {
      if (said || isRoot) this.#apply(said);
      return;
    }
    const kinds = isAbstractType(named) ? this.schema.getPossibleTypes(named) : [named];
    for (const kind of kinds) {
      this.#apply(said ?? (isRoot ? undefined : this.policies.ofType(kind.name)));
      this.#object(node.selectionSet, { type: kind, fieldType: field.type, place });
    }
  }

  #object(
    selections: SelectionSetNode,
    { type, fieldType, place }: { type: GraphQLNamedType; fieldType: GraphQLOutputType; place: Place },
  ): void {
    const names = new Set([...this.#fieldsOf(selections, type)].map(([field]) => field.name.value));
    const isEntity = isObjectType(type) && 'id' in type.getFields();
    const hasId = isEntity && names.has('id');
    const isList = isListType(getNullableType(fieldType));
    const growing = place.growing || (isList && !place.identified);
    if (isList || [...names].some((name) => !KEYS.has(name))) this.#types.add(type.name);
    if (growing || (isEntity ? !hasId : !place.identified)) this.#open.add(type.name);
    const inConnection = type.name.endsWith('Connection') || type.name.endsWith('Edge');
    this.read(selections, type, {
      identified: hasId || (!isEntity && place.identified),
      growing: inConnection || (growing && !isEntity),
    });
  }

  *#fieldsOf(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType,
    seen = new Set<string>(),
  ): Generator<[FieldNode, GraphQLNamedType]> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield [selection, type];
      else if (selection.kind === Kind.INLINE_FRAGMENT) yield* this.#fieldsOf(selection.selectionSet, type, seen);
      else {
        const fragment = this.#fragments.get(selection.name.value);
        if (!fragment || seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
        yield* this.#fieldsOf(fragment.selectionSet, type, seen);
      }
    }
  }

  /** What says nothing is not kept. */
  #apply(policy: CachePolicy | undefined): void {
    this.#maxAge = Math.min(this.#maxAge, policy?.maxAge ?? 0);
    this.#personal ||= policy?.personal ?? true;
  }
}
