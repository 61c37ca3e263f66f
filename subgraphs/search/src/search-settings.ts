import { z } from 'zod';

export const searchSettings = z.object({
  /** Products are searched there when given, in PostgreSQL otherwise and whenever it is away. */
  ELASTICSEARCH_URL: z.url('must be the address of an Elasticsearch node').optional(),
  /** Shops that share a node each need one of their own. */
  ELASTICSEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, 'must be lower case letters, digits, - and _')
    .default('minijd-products'),
  /** Words, separated by commas, that are never shown as what people search for. */
  HOT_KEYWORDS_BLOCKED: z
    .string()
    .default('')
    .transform((words) => words.split(/[,，]/).flatMap((word) => word.trim() || [])),
});
