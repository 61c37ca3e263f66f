import { z } from 'zod';

export const searchSettings = z.object({
  /** Products are searched there when given, in PostgreSQL otherwise. */
  ELASTICSEARCH_URL: z.url('must be the address of an Elasticsearch node').optional(),
});
