import { StartRefused, serverSettings } from '@minijd/http-server';
import { z } from 'zod';

export const webSettingsSchema = z
  .object({
    PORT: z.coerce.number('must be a port number').int().min(1).max(65_535).default(4000),
    HOST: z.string().default('0.0.0.0'),
    ...serverSettings,
    NODE_ENV: z.string().default('development'),
    /** Logged at each start; pages read what is simulated from the graph. */
    ALLOW_SANDBOX: z.stringbool().default(false),
    GRAPHQL_URL: z.url('must be the address of the gateway, such as http://gateway:4000/graphql'),
    /** Folder of pictures, unless the bucket below is given. */
    MEDIA_DIRECTORY: z.string().default('.minijd/media'),
    MEDIA_CACHE_DIRECTORY: z.string().default('/tmp/minijd-media-cache'),
    S3_ENDPOINT: z.url('must be an address').optional(),
    S3_BUCKET: z.string().optional(),
    S3_ACCESS_KEY: z.string().optional(),
    S3_SECRET_KEY: z.string().optional(),
    /** Of the catalog: signs addresses of pictures. */
    MEDIA_SECRET: z.string().min(32).optional(),
    S3_REGION: z.string().default('us-east-1'),
  })
  .refine(
    ({ S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY }) =>
      !S3_ENDPOINT || (S3_BUCKET && S3_ACCESS_KEY && S3_SECRET_KEY),
    { error: 'wants S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY with it', path: ['S3_ENDPOINT'] },
  );

export type WebSettings = z.infer<typeof webSettingsSchema>;

/** The settings of the web server as a process of its own; throws StartRefused, which names each invalid one. */
export function webSettings(env: Record<string, string | undefined>): WebSettings {
  const parsed = webSettingsSchema.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new StartRefused(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
