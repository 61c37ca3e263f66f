import { z } from 'zod';
import { catalogRecord } from './record.ts';

/** Our own import format as a JSON Schema; the importer validates with the same definition. */
export function importSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(catalogRecord, { io: 'input' });
  const title = 'A product in the import format of MiniJD: one line of an NDJSON file';
  return { $schema, title, ...schema };
}
