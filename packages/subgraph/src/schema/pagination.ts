import { type ClassType, Directive, Field, Int, ObjectType, Root } from 'type-graphql';
import { badInput } from '../refusal/errors.ts';
import { Cached } from './cached.ts';

@Directive('@shareable')
@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'The position of a page in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether something comes before: the page starts after a cursor or is not the first.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge.' })
  startCursor?: string;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; pass it as `after`.' })
  endCursor?: string;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A page as resolvers return it; `countAll` is only asked when a client selects `totalCount`. */
export interface Page<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  countAll: () => Promise<number>;
}

/**
 * Declares `<name>Connection` and `<name>Edge` for a node class and returns the connection class; `cached` for how many
 * seconds lists of it may be kept.
 */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
  { cached = 0 }: { cached?: number } = {},
) {
  const kept: ClassDecorator = cached > 0 ? Cached(cached) : () => {};

  @kept
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a list, with its cursor.` })
  class NodeEdge {
    @Field(() => String, { description: 'The position of this entry in the list.' })
    cursor!: string;

    @Field(() => node, { description: 'The entry.' })
    node!: Node;
  }

  @kept
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [NodeEdge], { description: 'Entries with their cursors.' })
    edges!: NodeEdge[];

    @Field(() => [node], { description: 'The entries alone.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'The position of this page in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many entries the whole list has.' })
    totalCount(@Root() page: Page<Node>): Promise<number> {
      return page.countAll();
    }
  }
  return Connection;
}

/** The `first` of a list, 0 to 100; throws BAD_USER_INPUT beyond. */
export function pageSize(first: number): number {
  if (first < 0 || first > 100) throw badInput('first must be between 0 and 100.');
  return first;
}

/** An opaque cursor of the sort key of a row. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key inside a cursor of `length` parts; throws BAD_USER_INPUT for an invalid cursor. */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const scalar = (part: unknown) => typeof part === 'string' || typeof part === 'number';
    if (Array.isArray(key) && key.length === length && key.every(scalar)) return key;
  } catch {
    // falls through to the error for a wrong shape
  }
  throw badInput('after is not a cursor of this list.');
}

/** A page from `first + 1` rows: the extra row only shows that there are more. */
export function pageOf<Node>(
  rows: Node[],
  options: {
    first: number;
    after?: string;
    /** How many entries are before the page, for numbered pages. */
    skipped?: number;
    cursorOf: (row: Node) => readonly (string | number)[];
    countAll: () => Promise<number>;
  },
): Page<Node> {
  const nodes = rows.slice(0, options.first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(options.cursorOf(node)), node }));
  return {
    edges,
    nodes,
    countAll: options.countAll,
    pageInfo: {
      hasNextPage: rows.length > options.first,
      // A client may write `after: null`.
      hasPreviousPage: options.after != null || (options.skipped ?? 0) > 0,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
  };
}
