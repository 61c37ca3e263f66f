import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  service: z.string().min(32),
  session: z.string().min(32),
  webhooks: z.string().min(32),
  media: z.string().min(32),
  demoPassword: z.string().min(8),
});
export type Secrets = z.infer<typeof schema>;

/** The shop's own secrets: generated at the first start and kept in the data directory, readable by its owner only. */
export async function shopSecrets(directory: string): Promise<Secrets> {
  const path = join(directory, 'secrets.json');
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const known: object = kept === undefined ? {} : JSON.parse(kept);
  const random = (bytes: number) => randomBytes(bytes).toString('base64url');
  const made = {
    ...{ service: random(32), session: random(32), webhooks: random(32), media: random(32) },
    demoPassword: `demo-${random(6)}`,
  };
  const secrets = schema.parse({ ...made, ...known });
  // A directory of an earlier version lacks newer secrets.
  if (Object.keys(made).every((name) => name in known)) return secrets;
  await mkdir(directory, { recursive: true });
  await writeFile(path, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: kept === undefined ? 'wx' : 'w' });
  return secrets;
}
