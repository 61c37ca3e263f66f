import { secret } from '@minijd/subgraph';
import { z } from 'zod';

/** Settings of the catalog subgraph, from the environment. */
export const catalogSettings = z.object({
  /** Sellers are notified when the available units of a SKU fall to this number. */
  LOW_STOCK_UNITS: z.coerce.number('must be a number of units').int().min(0).default(5),
  /** Where pictures and imported files are: in a bucket, else in a folder. */
  MEDIA_DIRECTORY: z.string().default('.minijd/media'),
  S3_ENDPOINT: z.url('must be an address').optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  /** Signs addresses of pictures; without it the bucket's secret does. */
  MEDIA_SECRET: secret.optional(),
  S3_REGION: z.string().default('us-east-1'),
  /** Whether units of one order line may come from several warehouses. */
  SPLIT_LINES: z.stringbool().default(true),
});

export type CatalogSettings = z.infer<typeof catalogSettings>;
