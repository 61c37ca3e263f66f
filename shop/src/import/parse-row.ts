import type { z } from 'zod';

/** A row that does not fit its format; the message names the field. */
export class InvalidRow extends Error {
  override name = 'InvalidRow';
}

/** The row as parsed by the schema. Throws InvalidRow with the first three faults, each with its field. */
export function parseRow<Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`);
  throw new InvalidRow(faults.slice(0, 3).join('; '));
}
