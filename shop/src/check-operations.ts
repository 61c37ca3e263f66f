import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubgraphCalls } from '@minijd/subgraph';
import { buildSchema, type GraphQLSchema, NoDeprecatedCustomRule, parse, validate } from 'graphql';
import { OperationsInUseDocument, StoredOperationUseDocument } from './calls/users.generated.ts';
import { readContracts } from './contracts.ts';
import { shopViewer } from './import/shop-viewer.ts';

const API = join(import.meta.dirname, '../../schema/api.graphql');

interface CheckedOperation {
  /** Whose, and its name. */
  label: string;
  text: string;
  use: string;
}

/**
 * Says which stored and registered operations a schema breaks, and which use deprecated fields, with who used them in
 * the last 30 days. `path` is the schema that clients would see; the committed one by default. Returns whether all fit.
 */
export async function checkOperations(
  calls: SubgraphCalls,
  path: string | undefined,
  say: (line: string) => void,
): Promise<boolean> {
  const schema = buildSchema(await readFile(path ?? API, 'utf8'), { assumeValidSDL: true });
  const operations = [...(await stored(calls)), ...(await registered(calls))];
  let broken = 0;
  for (const operation of operations) broken += report(schema, operation, say) ? 1 : 0;
  say(`${operations.length} operations, ${broken} broken.`);
  return broken === 0;
}

/** Returns whether it is broken. */
function report(schema: GraphQLSchema, { label, text, use }: CheckedOperation, say: (line: string) => void): boolean {
  const document = parse(text, { noLocation: true });
  const errors = validate(schema, document);
  for (const { message } of errors) say(`broken: ${label}: ${message} (${use})`);
  const deprecated = errors.length > 0 ? [] : validate(schema, document, [NoDeprecatedCustomRule]);
  for (const { message } of deprecated) say(`deprecated: ${label}: ${message} (${use})`);
  return errors.length > 0;
}

async function stored(calls: SubgraphCalls): Promise<CheckedOperation[]> {
  const { persistedOperations } = await readContracts();
  const { _storedOperationUse: used } = await calls.call('users', StoredOperationUseDocument, {}, shopViewer);
  const useOf = new Map(used.map((one) => [one.operationId, one]));
  return Object.entries(persistedOperations).map(([id, text]) => {
    const [, name = ''] = /^\w+ (\w+)/.exec(text) ?? [];
    return { label: `storefront ${name}`, text, use: useText(useOf.get(id)) };
  });
}

async function registered(calls: SubgraphCalls): Promise<CheckedOperation[]> {
  const { _operationsInUse: found } = await calls.call('users', OperationsInUseDocument, {}, shopViewer);
  return found.map(({ partner, name, text, clients, ...use }) => ({
    label: `${partner} ${name}`,
    text,
    use: useText(use, clients.join(', ') || 'unnamed programs'),
  }));
}

interface Use {
  calls: number;
  errors: number;
  lastUsedAt?: unknown;
}

function useText(use: Use | undefined, by = 'the storefront'): string {
  if (!use?.calls) return 'not used in 30 days';
  const failed = use.errors > 0 ? `, ${use.errors} with errors` : '';
  return `${use.calls === 1 ? '1 call' : `${use.calls} calls`} by ${by}${failed}, last ${use.lastUsedAt}`;
}
