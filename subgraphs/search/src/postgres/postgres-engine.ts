import { sql } from 'kysely';
import { ANALYSIS_VERSION } from '../analysis/index-words.ts';
import type { ProductDocument } from '../engine/product-document.ts';
import { RANKING, type Ranking } from '../engine/ranking.ts';
import type { FacetCounts, FoundPage, IndexDocuments, KeptIndex, SearchEngine } from '../engine/search-engine.ts';
import type { PageQuery, ProductQuery } from '../engine/search-query.ts';
import type { SearchDatabase } from '../search-context.ts';
import { noteChange, noteRemoved, wordsOfDocuments } from './document-changes.ts';
import { deleteDocuments, writeDocuments } from './document-rows.ts';
import { facetCounts } from './facet-counts.ts';
import { productPage } from './product-page.ts';
import { similarProducts } from './similar-products.ts';

/** Products in PostgreSQL, found by postings; a rebuild fills a generation of rows beside the live one. */
export class PostgresEngine implements SearchEngine {
  constructor(
    private readonly db: SearchDatabase,
    private readonly ranking: Ranking = RANKING,
    /** What this process keeps of the index, which answers while it can. */
    private readonly kept?: KeptIndex,
  ) {}

  async index(documents: ProductDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.db.transaction().execute(async (db) => {
      const ids = documents.map(({ productId }) => productId);
      for (const generation of await heldGenerations(db)) {
        const before = await wordsOfDocuments(db, generation, ids);
        await this.#write(db, generation, documents);
        const words = before !== (await wordsOfDocuments(db, generation, ids));
        await noteChange(db, { generation, productIds: ids, words });
      }
    });
  }

  async remove(productIds: string[]): Promise<void> {
    if (productIds.length === 0) return;
    await this.db.transaction().execute(async (db) => {
      await noteRemoved(db, productIds);
      await deleteDocuments(db, productIds);
    });
  }

  async search(query: PageQuery): Promise<FoundPage> {
    return (await this.kept?.page(query, this.ranking)) ?? productPage(this.db, query, this.ranking);
  }

  async facets(query: ProductQuery): Promise<FacetCounts> {
    return (await this.kept?.counts(query)) ?? facetCounts(this.db, query);
  }

  similar(productIds: readonly string[], first: number): Promise<Map<string, string[]>> {
    return similarProducts(this.db, productIds, first);
  }

  async count(): Promise<number> {
    const { total } = await this.db
      .selectFrom('document')
      .innerJoin('generation', 'generation.id', 'document.generation')
      .where('live', '=', true)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return total;
  }

  async isCurrent(): Promise<boolean> {
    const made = await this.db
      .selectFrom('generation')
      .select('words_version as version')
      .where('live', '=', true)
      .executeTakeFirst();
    return made?.version === ANALYSIS_VERSION && (await this.count()) > 0;
  }

  async rebuild(fill: (index: IndexDocuments) => Promise<void>): Promise<void> {
    // Left by an interrupted rebuild.
    await this.#dropGenerations();
    const generation = await openGeneration(this.db, false);
    try {
      await fill((documents) => this.db.transaction().execute((db) => this.#write(db, generation, documents)));
      await this.#goLive(generation);
    } finally {
      await this.#dropGenerations();
    }
    // Updates statistics; otherwise the planner treats the new generation as empty.
    await sql`analyze document`.execute(this.db);
    // Marks the pages of postings as visible, so that searches read the index alone.
    await sql`vacuum (analyze) posting`.execute(this.db);
  }

  #write(db: SearchDatabase, generation: number, documents: ProductDocument[]): Promise<void> {
    return writeDocuments(db, { generation, documents, ranking: this.ranking });
  }

  #goLive(generation: number): Promise<void> {
    return this.db.transaction().execute(async (db) => {
      await db.updateTable('generation').set({ live: false }).where('live', '=', true).execute();
      await db.updateTable('generation').set({ live: true }).where('id', '=', generation).execute();
    });
  }

  /** All but the live one; rows are deleted last, when no more can be added. */
  async #dropGenerations(): Promise<void> {
    const dropped = await this.db.deleteFrom('generation').where('live', '=', false).returning('id').execute();
    const ids = dropped.map(({ id }) => id);
    if (ids.length === 0) return;
    await this.db.deleteFrom('document').where('generation', 'in', ids).execute();
    await this.db.deleteFrom('posting').where('generation', 'in', ids).execute();
    await this.db.deleteFrom('document_change').where('generation', 'in', ids).execute();
  }
}

/**
 * The generations to write to, locked until the transaction ends. One is always live, because changes during the first
 * rebuild must survive its failure.
 */
async function heldGenerations(db: SearchDatabase): Promise<number[]> {
  const open = await db.selectFrom('generation').select(['id', 'live']).orderBy('id').forKeyShare().execute();
  const ids = open.map(({ id }) => id);
  return open.some(({ live }) => live) ? ids : [...ids, await openGeneration(db, true)];
}

async function openGeneration(db: SearchDatabase, live: boolean): Promise<number> {
  const { id } = await db
    .insertInto('generation')
    .values({
      id: sql`(select coalesce(max(id), 0) + 1 from generation)`,
      live,
      words_version: ANALYSIS_VERSION,
      ...{ numbers: 0, changes: 0, word_changes: 0 },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
