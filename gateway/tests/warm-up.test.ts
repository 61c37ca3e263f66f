import { buildSchema, parse } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { answerPolicy } from '../src/caching/answer-policy.ts';
import { CachePolicies } from '../src/caching/cache-policies.ts';
import { warmUp } from '../src/caching/warm-up.ts';
import { OperationRefused } from '../src/operations/operation-refused.ts';
import type { Admitted, PreparedOperation } from '../src/operations/prepared-operations.ts';
import type { PlannedText } from '../src/planning/messages.ts';

const SDL = 'type Query { kept: Int @cacheControl(maxAge: 9) own: Int } type Mutation { change: Int }';

test('stored queries that may be kept are planned, once', async () => {
  const schema = buildSchema(SDL, { assumeValidSDL: true });
  const policies = new CachePolicies(SDL);
  const operations = new Map<string, PreparedOperation>();
  const asked: unknown[] = [];
  const parts = {
    admission: {
      admit: async ({ query = '' }): Promise<Admitted> => {
        if (query.includes('wrong')) throw new OperationRefused([]);
        const operation = operations.get(query) ?? { hash: query, text: query, document: parse(query) };
        operations.set(query, operation as PreparedOperation);
        const kind = query.startsWith('mutation') ? 'mutation' : 'query';
        return { operation, kind, operationName: undefined, variables: {} } as unknown as Admitted;
      },
    },
    guests: { policyOf: ({ operation }: Admitted) => answerPolicy(operation.document, { schema, policies }) },
    thread: {
      ask: async (question: unknown) => {
        asked.push(question);
        return { planLength: 1 } as PlannedText as never;
      },
    },
    log: pino({ level: 'silent' }),
  };
  const texts = ['query A { kept }', 'query B { own }', 'query C { wrong }', 'mutation D { change }'];
  await warmUp(texts, parts);
  await warmUp(texts, parts);
  expect(asked).toEqual([{ ask: 'plan', text: 'query A { kept }' }]);
});
