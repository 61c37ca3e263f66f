import { z } from 'zod';

export const searchSettings = z.object({
  /** The search engine, if given; PostgreSQL otherwise and while it is unavailable. */
  ELASTICSEARCH_URL: z.url('must be the address of an Elasticsearch node').optional(),
  /** Must be unique per shop on a shared node. */
  ELASTICSEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, 'must be lower case letters, digits, - and _')
    .default('minijd-products'),
  /**
   * Each process keeps what facets count of so many products, about 100 bytes for each; with more, counts of large
   * results are estimates.
   */
  FACETS_IN_MEMORY: z.coerce.number().int().min(0).default(2_000_000),
  /** Words, separated by commas, that never appear in hot keywords. */
  HOT_KEYWORDS_BLOCKED: z
    .string()
    .default('')
    .transform((words) => words.split(/[,，]/).flatMap((word) => word.trim() || [])),
});
