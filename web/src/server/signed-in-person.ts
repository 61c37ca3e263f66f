import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { GraphQLExecutor } from './executor.ts';

const query = 'query SignedInPerson { me { id } }';
const documentId = createHash('sha256').update(query).digest('hex');

/** The id of the person whose cookies or token a request carries, as the gateway knows them; undefined for guests. */
export async function signedInPerson(
  execute: GraphQLExecutor,
  { headers, socket }: IncomingMessage,
): Promise<string | undefined> {
  const { result } = await execute({
    ...{ documentId, query, operationName: 'SignedInPerson', variables: {}, headers },
    remoteAddress: socket.remoteAddress ?? '',
  });
  return (result.data as { me?: { id: string } | null } | null | undefined)?.me?.id;
}
