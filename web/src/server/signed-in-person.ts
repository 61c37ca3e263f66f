import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { callerOf } from '@minijd/http-server';
import type { GraphQLExecutor } from './executor.ts';

const query = 'query SignedInPerson { me { id role permissions } }';
const documentId = createHash('sha256').update(query).digest('hex');

interface SignedInPerson {
  id: string;
  role: string;
  permissions: readonly string[] | null;
}

/** The person of a request's cookies or token, from the gateway; undefined for guests. */
export async function signedInPerson(
  execute: GraphQLExecutor,
  request: IncomingMessage,
): Promise<SignedInPerson | undefined> {
  const { address: remoteAddress, secure } = callerOf(request);
  const { result } = await execute({
    ...{ documentId, query, operationName: 'SignedInPerson', variables: {}, headers: request.headers },
    ...{ remoteAddress, secure },
  });
  return (result.data as { me?: SignedInPerson | null } | null | undefined)?.me ?? undefined;
}

/** Whether somebody may see a private picture of `ownerId`: that person, and administrators who may see sellers. */
export function maySeePrivate(person: SignedInPerson | undefined, ownerId: string): boolean {
  return person !== undefined && (person.id === ownerId || person.permissions?.includes('SELLER_READ') === true);
}
