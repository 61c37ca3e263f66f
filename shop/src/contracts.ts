import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SCHEMA = join(import.meta.dirname, '../../schema');

/** The committed contracts of the gateway: the composed supergraph and the storefront's persisted documents by id. */
export async function readContracts(): Promise<{ supergraphSdl: string; persistedOperations: Record<string, string> }> {
  const [supergraphSdl, persisted] = await Promise.all([
    readFile(join(SCHEMA, 'supergraph.graphql'), 'utf8'),
    readFile(join(SCHEMA, 'operations/persisted.json'), 'utf8'),
  ]);
  return { supergraphSdl, persistedOperations: JSON.parse(persisted) as Record<string, string> };
}
