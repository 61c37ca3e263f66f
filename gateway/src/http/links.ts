import type { IncomingMessage } from 'node:http';
import type { ClientOperation } from '../operations/stored-documents.ts';

export const LINK_PATH = '/graphql/op/';
const ID = /^[\w:.-]{1,100}$/;

/** Whether a request is for a plain link: an operation by its id, which answers everybody as a guest. */
export function isLink({ url = '' }: IncomingMessage): boolean {
  return url.startsWith(LINK_PATH);
}

/** The operation of a link; an id that is none is not found. */
export function linkedOperation({ pathname }: URL, { variables, operationName }: ClientOperation): ClientOperation {
  const id = pathname.slice(LINK_PATH.length);
  return {
    documentId: ID.test(id) ? id : 'none',
    ...(variables && { variables }),
    ...(operationName && { operationName }),
  };
}

/** All that counts of a request for a link: the language, which the address may hold. */
export function headersOfLink({ headers }: IncomingMessage, { searchParams }: URL): IncomingMessage['headers'] {
  const language = searchParams.get('locale') ?? headers['accept-language'];
  return language === undefined ? {} : { 'accept-language': language };
}
