import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, GraphQLClient } from '@minijd/testkit';
import { proven } from './people/people.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';
import type { TwoDoors } from './two-doors.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const CATEGORIES = 'query Categories { categories { id name } }';
export const SALES = 'query Sales { sellerOrders: orders(first: 5) { nodes { id orderNo } } }';
const PUBLISH = `mutation($input: RegisterOperationsInput!) { registerOperations(input: $input) {
  release { id clientVersion operationCount } problems { operation code message } userErrors { code field } } }`;

export const APPLICATION = {
  ...{ name: 'Cloud ERP', website: 'https://erp.example', contact: 'api@erp.example' },
  ...{ purpose: 'Ships the orders of its sellers.', scopes: ['CATALOG_READ', 'ORDERS_READ', 'OPERATIONS_WRITE'] },
};

/** A mutation with one argument, given as in the schema. */
async function mutate(
  client: GraphQLClient,
  { name, argument, selection }: { name: string; argument: string; selection: string },
  value: unknown,
): Promise<Answer> {
  const [parameter = ''] = argument.split(':');
  const text = `mutation($${argument}) { ${name}(${parameter}: $${parameter}) { ${selection} userErrors { code field } } }`;
  return (await client.ask(text, { [parameter]: value }))[name];
}

export const apply = (client: GraphQLClient, input: object) =>
  mutate(
    client,
    { name: 'applyAsPartner', argument: 'input: PartnerInput!', selection: 'partner { id status }' },
    input,
  );

const AMPLE = { requestsPerMinute: 1000, costPerMinute: 100_000, requestsPerDay: 1000, costPerDay: 100_000 };

const KEY = 'apiKey { id prefix name scopes revokedAt } secret';

export const createKey = (client: GraphQLClient, scopes: string[]) =>
  mutate(
    client,
    { name: 'createApiKey', argument: 'input: CreateApiKeyInput!', selection: KEY },
    { name: 'ERP', scopes },
  );

export const rotateKey = (client: GraphQLClient, id: string, overlapHours: number) =>
  mutate(client, { name: 'rotateApiKey', argument: 'input: RotateApiKeyInput!', selection: KEY }, { id, overlapHours });

export const revokeKey = (client: GraphQLClient, id: string) =>
  mutate(client, { name: 'revokeApiKey', argument: 'id: ID!', selection: KEY }, id);

export const publish = async (client: GraphQLClient, manifest: string, clientVersion: string): Promise<Answer> =>
  (await client.ask(PUBLISH, { input: { clientName: 'erp', clientVersion, manifest } })).registerOperations;

/** What changed is in force within a second; a busy machine gets another one. */
export const soon = { timeout: 2000, interval: 25 };

/** An administrator who decides about partners, and the partners. */
export class PartnerDesk {
  constructor(
    private readonly shop: TwoDoors,
    readonly admin: GraphQLClient,
  ) {}

  decide(name: 'approvePartner' | 'restorePartner', partnerId: string): Promise<Answer> {
    const selection = 'partner { id status suspendedAt }';
    return mutate(this.admin, { name, argument: 'partnerId: ID!', selection }, partnerId);
  }

  decline(name: 'rejectPartner' | 'suspendPartner', partnerId: string, reason: string): Promise<Answer> {
    const selection = 'partner { id status }';
    return mutate(this.admin, { name, argument: 'input: DeclinePartnerInput!', selection }, { partnerId, reason });
  }

  limit(partnerId: string, quota: Partial<typeof AMPLE>): Promise<Answer> {
    const selection = 'partner { quota { requestsPerMinute costPerMinute requestsPerDay costPerDay } }';
    const argument = 'input: SetPartnerQuotaInput!';
    const input = { partnerId, quota: { ...AMPLE, ...quota } };
    return mutate(this.admin, { name: 'setPartnerQuota', argument, selection }, input);
  }

  /** An approved partner with a key for all it may. */
  async partner() {
    const client = await proven(this.shop, 'Mei');
    const { id } = (await apply(client, APPLICATION)).partner;
    await this.decide('approvePartner', id);
    const { apiKey, secret } = await createKey(client, APPLICATION.scopes);
    return { client, id, keyId: apiKey.id as string, secret: secret as string };
  }

  /** A request with a key, at the second gateway unless it is said otherwise. */
  async withKey(secret: string, body: unknown, url = this.shop.other) {
    const { status, body: answer } = await this.answer(secret, body, url);
    const code = answer.errors?.[0]?.extensions?.code;
    return { status, code, data: answer.data, text: JSON.stringify(answer) };
  }

  answer(secret: string, body: unknown, url = this.shop.other) {
    return new GraphQLClient(url).send(body, { authorization: `Bearer ${secret}` });
  }

  run(secret: string, documentId: string, url?: string) {
    return this.withKey(secret, { documentId }, url);
  }
}

/** With the file of a schema in which `categories` has another name and numbers of orders are deprecated. */
export async function withChangedApi<Result>(work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'api.graphql');
  const api = (await readFile('schema/api.graphql', 'utf8'))
    .replace('\n  categories: [Category!]\n', '\n  allCategories: [Category!]\n')
    .replaceAll('\n  orderNo: String!', '\n  orderNo: String! @deprecated(reason: "Use id.")');
  await writeFile(path, api);
  try {
    return await work(path);
  } finally {
    await folder.remove();
  }
}
