import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { callerOf } from '@minijd/http-server';
import type { GraphQLExecutor } from './executor.ts';

const query = 'query SignedInPerson { me { id } }';
const documentId = createHash('sha256').update(query).digest('hex');

/** The id of the person whose cookies or token a request carries, as the gateway knows them; undefined for guests. */
export async function signedInPerson(execute: GraphQLExecutor, request: IncomingMessage): Promise<string | undefined> {
  const { address: remoteAddress, secure } = callerOf(request);
  const { result } = await execute({
    ...{ documentId, query, operationName: 'SignedInPerson', variables: {}, headers: request.headers },
    ...{ remoteAddress, secure },
  });
  return (result.data as { me?: { id: string } | null } | null | undefined)?.me?.id;
}
