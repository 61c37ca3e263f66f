import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

const HEAD = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key"]
)

"""Whatever has an id of its own. The id is unique in the whole shop."""
interface Node {
  """Identifies it."""
  id: ID!
}

type Query {
  """
  What has this id; null when nothing has, or the viewer may not see it. Allowed: anyone.
  """
  node(
    """The id of anything."""
    id: ID!
  ): Node
  """
  What has these ids, in their order, with null for what is not found. Allowed: anyone.
  """
  nodes(
    """Ids of anything, 100 at most."""
    ids: [ID!]!
  ): [Node]
}
`;

/**
 * The SDL of the subgraph `nodes`, which the gateway answers itself: every entity that its owner can fetch by its id is
 * a `Node`. The stubs cannot be resolved, so no plan of another query goes there.
 */
export function nodesSdl(subgraphs: readonly { sdl: string }[]): string {
  const names = subgraphs.flatMap(({ sdl }) =>
    parse(sdl, { noLocation: true })
      .definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      .filter(isOwned)
      .map((type) => type.name.value),
  );
  const stubs = [...new Set(names)]
    .sort()
    .map((name) => `\ntype ${name} implements Node @key(fields: "id", resolvable: false) {\n  id: ID!\n}\n`);
  return `${HEAD}${stubs.join('')}`;
}

/** Its owner answers fields that are never null; other subgraphs only add to it. */
function isOwned({ directives = [], fields = [] }: ObjectTypeDefinitionNode): boolean {
  const sure = fields.some(({ name, type }) => type.kind === Kind.NON_NULL_TYPE && name.value !== 'id');
  return sure && directives.some((directive) => directive.name.value === 'key' && isById(directive));
}

function isById({ arguments: given = [] }: ConstDirectiveNode): boolean {
  const value = (name: string) => given.find((argument) => argument.name.value === name)?.value;
  const fields = value('fields');
  const resolvable = value('resolvable');
  return (
    fields?.kind === Kind.STRING && fields.value === 'id' && !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value)
  );
}
