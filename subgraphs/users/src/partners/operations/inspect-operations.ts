import { Refusal } from '@minijd/subgraph';
import { z } from 'zod';
import type { UsersContext } from '../../users-context.ts';
import { LONGEST_OPERATION } from './read-manifest.ts';

const inspections = z.array(
  z.object({
    errors: z.array(z.object({ message: z.string(), tooLarge: z.boolean() })),
    name: z.string(),
    kind: z.string(),
    cost: z.number(),
    /** The fields it selects, each with the scopes of which it needs one. */
    fields: z.array(z.object({ field: z.string(), scopes: z.array(z.string()) })),
  }),
);

/** What the gateway says of an operation. */
export type Inspection = z.infer<typeof inspections>[number];

const TOO_LARGE: Inspection = {
  errors: [{ message: `The operation is longer than ${LONGEST_OPERATION} bytes.`, tooLarge: true }],
  ...{ name: '', kind: '', cost: 0, fields: [] },
};

const fits = (text: string): boolean => Buffer.byteLength(text) <= LONGEST_OPERATION;

/** A request is 256 KB at most; as JSON a text may be six times as long as it is. */
const BYTES_OF_A_REQUEST = 200 * 1024;

function inRequests(texts: readonly string[]): string[][] {
  const requests: string[][] = [];
  let left = 0;
  for (const text of texts) {
    const bytes = Buffer.byteLength(JSON.stringify(text));
    if (bytes > left) {
      requests.push([]);
      left = BYTES_OF_A_REQUEST;
    }
    requests.at(-1)?.push(text);
    left -= bytes;
  }
  return requests;
}

/** Asks the gateway, which knows the schema that clients see; throws Refusal when it does not answer. */
export async function inspectOperations(context: UsersContext, texts: readonly string[]): Promise<Inspection[]> {
  const fitting = texts.filter(fits);
  try {
    const found: Inspection[] = [];
    for (const some of inRequests(fitting)) {
      const { extensions } = await context.askGateway({ query: '{ __typename }', extensions: { inspect: some } });
      found.push(...inspections.length(some.length).parse(extensions?.inspected));
    }
    return texts.map((text) => (fits(text) && found.shift()) || TOO_LARGE);
  } catch (error) {
    context.log.warn({ err: error }, 'operations could not be inspected');
    throw new Refusal('UNAVAILABLE', {
      'zh-CN': '暂时无法校验操作，请稍后再试。',
      en: 'Operations cannot be checked now. Try again in a moment.',
    });
  }
}
