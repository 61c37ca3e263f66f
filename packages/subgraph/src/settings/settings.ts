import { StartRefused } from '@minijd/http-server';
import type { z } from 'zod';

export class InvalidSettings extends StartRefused {
  override name = 'InvalidSettings';
}

/**
 * Settings from environment variables, parsed once at start. Empty variables count as absent.
 * Throws InvalidSettings with one sentence per variable at fault; values are never repeated, they may be secret.
 */
export function parseSettings<Schema extends z.ZodType>(
  schema: Schema,
  env: Record<string, string | undefined>,
): z.infer<Schema> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
  throw new InvalidSettings(`Wrong settings. ${sentences.join(' ')}`);
}
