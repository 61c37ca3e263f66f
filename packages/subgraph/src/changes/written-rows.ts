import type { GraphChange } from '@minijd/events';
import { writtenTables } from './written-tables.ts';

/** What answers show of a table. */
export interface ShownTable {
  types: readonly string[];
  /** Objects that a statement does not name show it as well: all answers with these types are out of date. */
  widely?: boolean;
}

/** By table, those whose rows are shown to people who are not signed in. */
export type ShownTables = Readonly<Record<string, ShownTable>>;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const BEGIN = /^\s*(?:begin|start\s+transaction)\b/i;
const COMMIT = /^\s*commit\b/i;
const ROLLBACK = /^\s*rollback\s*(?!.*\bto\b)/i;
/** A transaction with more names counts as one that changes everything of its types. */
const MOST_IDS = 1000;
const LONGEST_PARAMETER = 200_000;

/**
 * What one connection writes, statement by statement. The ids of a transaction are those in the parameters of all its
 * statements: of the rows and of what they belong to.
 */
export class WrittenRows {
  #open = false;
  #tables = new Set<string>();
  #ids = new Set<string>();
  #tooMany = false;

  constructor(private readonly shown: ShownTables) {}

  /** Takes note of a statement; returns what has changed once it has succeeded. */
  note(statement: string, parameters: readonly unknown[]): readonly GraphChange[] {
    if (statement.length < 60 && this.#isBoundary(statement)) return COMMIT.test(statement) ? this.#take() : [];
    const tables = writtenTables(statement).filter((table) => Object.hasOwn(this.shown, table));
    if (!this.#open && tables.length === 0) return [];
    for (const table of tables) this.#tables.add(table);
    for (const parameter of parameters) this.#collect(parameter);
    return this.#open ? [] : this.#take();
  }

  #isBoundary(statement: string): boolean {
    const begins = BEGIN.test(statement);
    if (!begins && !COMMIT.test(statement) && !ROLLBACK.test(statement)) return false;
    if (begins || ROLLBACK.test(statement)) this.#clear();
    this.#open = begins;
    return true;
  }

  #collect(parameter: unknown): void {
    if (this.#tooMany || parameter === null || parameter instanceof Date || Buffer.isBuffer(parameter)) return;
    if (typeof parameter !== 'string' && typeof parameter !== 'object') return;
    const text = typeof parameter === 'string' ? parameter : JSON.stringify(parameter);
    this.#tooMany = text.length > LONGEST_PARAMETER;
    if (this.#tooMany) return;
    for (const [id] of text.matchAll(UUID)) this.#ids.add(id);
    this.#tooMany = this.#ids.size > MOST_IDS;
  }

  #take(): readonly GraphChange[] {
    const tables = [...this.#tables].flatMap((table) => this.shown[table] ?? []);
    const named = !this.#tooMany && this.#ids.size > 0;
    const wide = typesOf(tables.filter(({ widely }) => widely || !named));
    const narrow = typesOf(tables.filter(({ widely }) => named && !widely));
    const ids = [...this.#ids];
    this.#clear();
    return [...(wide.length > 0 ? [{ types: wide }] : []), ...(narrow.length > 0 ? [{ types: narrow, ids }] : [])];
  }

  #clear(): void {
    this.#tables = new Set();
    this.#ids = new Set();
    this.#tooMany = false;
  }
}

const typesOf = (tables: readonly ShownTable[]) => [...new Set(tables.flatMap(({ types }) => types))];
