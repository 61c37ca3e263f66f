import { createHash } from 'node:crypto';
import { Kind, parse, print } from 'graphql';

/** An operation of a manifest. */
export interface ManifestOperation {
  /** By what the program will ask for it. */
  id: string;
  text: string;
}

/** Why a manifest cannot be read; for programmers, in English as the errors of GraphQL are. */
export class UnreadableManifest extends Error {
  override name = 'UnreadableManifest';
}

export const MOST_OPERATIONS = 300;
export const LONGEST_OPERATION = 32 * 1024;

/**
 * The operations of a manifest: Apollo's (`{ format: "apollo-persisted-query-manifest", operations }`), a map from hash
 * to text as the client preset of GraphQL Code Generator writes it, or plain GraphQL. Throws UnreadableManifest.
 */
export function readManifest(text: string): ManifestOperation[] {
  if (text.includes('\0') || text.includes('\\u0000'))
    throw new UnreadableManifest('The manifest holds NUL characters.');
  const operations = /^\s*\{\s*("|\}$)/.test(text) ? fromJson(text) : fromGraphQL(text);
  if (operations.length === 0) throw new UnreadableManifest('The manifest has no operations.');
  if (operations.length > MOST_OPERATIONS) {
    throw new UnreadableManifest(`The manifest has ${operations.length} operations; ${MOST_OPERATIONS} are allowed.`);
  }
  const ids = new Set<string>();
  for (const { id } of operations) {
    if (ids.has(id)) throw new UnreadableManifest(`The id ${shown(id)} is given twice.`);
    ids.add(id);
  }
  return operations;
}

function fromJson(text: string): ManifestOperation[] {
  const given = parsed(text);
  if (!('operations' in given) || !Array.isArray(given.operations)) {
    return Object.entries(given).map(([id, body]) => operationOf(id, body));
  }
  const { format, version, operations } = given as Record<string, unknown> & { operations: unknown[] };
  if (format !== 'apollo-persisted-query-manifest' || version !== 1) {
    throw new UnreadableManifest('Only version 1 of apollo-persisted-query-manifest can be read.');
  }
  return operations.map((one) => {
    const { id, body } = (one ?? {}) as { id?: unknown; body?: unknown };
    return operationOf(id, body);
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given === 'object' && given !== null) return given as Record<string, unknown>;
  } catch (error) {
    throw new UnreadableManifest(`The manifest is not JSON: ${(error as Error).message}`);
  }
  throw new UnreadableManifest('The manifest is not an object.');
}

function operationOf(id: unknown, text: unknown): ManifestOperation {
  if (typeof id !== 'string' || !/^[\w.:+/=-]{1,128}$/.test(id)) {
    throw new UnreadableManifest('Ids of operations have 1 to 128 letters, digits and . : + / = _ -');
  }
  if (typeof text !== 'string' || text.trim() === '') throw new UnreadableManifest(`${shown(id)} has no text.`);
  return { id, text };
}

/** Each operation with the fragments it uses, under the SHA-256 of its text. */
function fromGraphQL(text: string): ManifestOperation[] {
  const { definitions } = document(text);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, print(one)]] : [])),
  );
  return definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION) return [];
    const parts = [print(one)];
    const used = new Set<string>();
    // Parts are appended while they are walked: fragments of fragments come, too.
    for (const part of parts) {
      for (const [, name = ''] of part.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
        const fragment = fragments.get(name);
        if (fragment && !used.has(name)) parts.push(fragment);
        used.add(name);
      }
    }
    const body = parts.join('\n\n');
    return [{ id: sha256(body), text: body }];
  });
}

function document(text: string) {
  try {
    return parse(text, { noLocation: true, maxTokens: 100_000 });
  } catch (error) {
    throw new UnreadableManifest((error as Error).message);
  }
}

const shown = (id: string): string => (id.length > 20 ? `${id.slice(0, 20)}…` : id);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether an id that looks like a hash is that of another text. */
export function isWrongHash({ id, text }: ManifestOperation): boolean {
  const hash = id.replace(/^sha256:/, '');
  if (/^[0-9a-f]{64}$/.test(hash)) return hash !== sha256(text);
  return /^[0-9a-f]{40}$/.test(id) && id !== createHash('sha1').update(text).digest('hex');
}
