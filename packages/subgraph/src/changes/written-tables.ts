import { LRUCache } from 'lru-cache';

const WRITE = /\b(?:insert\s+into|update|delete\s+from)\s+(?:only\s+)?(?:"?\w+"?\.)?"?(\w+)"?/gi;
const READ = /^\s*(?:\/\*.*?\*\/\s*)?select\b/i;
/** As many as a busy subgraph sends, by far. */
const KNOWN_STATEMENTS = 2000;

const known = new LRUCache<string, readonly string[]>({ max: KNOWN_STATEMENTS });

/** The tables a statement writes; a few words too many, such as what follows `for update`, are in it. */
export function writtenTables(statement: string): readonly string[] {
  let tables = known.get(statement);
  if (!tables) {
    tables = READ.test(statement) ? [] : [...new Set([...statement.matchAll(WRITE)].map(([, table = '']) => table))];
    known.set(statement, tables);
  }
  return tables;
}
