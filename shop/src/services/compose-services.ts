import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const file = z.object({
  services: z.record(
    z.string(),
    z.object({
      build: z.unknown().optional(),
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/** One of our processes, as Compose starts it. */
export interface ComposeService {
  name: string;
  command: string[];
  environment: Record<string, string>;
}

/**
 * What docker-compose.yml starts from our image, with `given` in place of its variables.
 *
 * @throws when a required variable is missing.
 */
export async function composeServices(
  path: string,
  given: Record<string, string | undefined>,
): Promise<ComposeService[]> {
  const { services } = file.parse(parse(await readFile(path, 'utf8'), { merge: true }));
  return Object.entries(services).flatMap(([name, { build, command = [], environment }]) => {
    if (!build) return [];
    const values = Object.entries(environment).map(([key, value]) => [key, interpolated(value, given)]);
    return [{ name, command, environment: Object.fromEntries(values) as Record<string, string> }];
  });
}

/** Compose's `${NAME:?why}` and `${NAME:-preset}`, the only forms in the file. */
function interpolated(text: string, given: Record<string, string | undefined>): string {
  return text.replaceAll(/\$\{(\w+):([?-])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const value = given[name];
    if (value) return value;
    if (kind === '?') throw new Error(`${name} is not set: ${rest}`);
    return rest;
  });
}
