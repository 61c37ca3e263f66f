/** What a committed transaction changed, as far as answers show it. */
export interface GraphChange {
  /** Types of the graph. */
  types: readonly string[];
  /** Of the rows and of what they belong to; absent when any object of these types may have changed. */
  ids?: readonly string[];
}

/** The topic of changes, from each subgraph to every gateway; its messages are `GraphChanges`. */
export const GRAPH_CHANGED = 'graph.changed';

export interface GraphChanges {
  changes: readonly GraphChange[];
  /** An operator removes what has a tag, or everything. */
  purge?: { tag: string | undefined };
}
