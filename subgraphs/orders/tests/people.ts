import { randomUUID } from 'node:crypto';
import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import type { Answer, TestSubgraph } from '@minijd/testkit';

export const ADMIN = { userId: randomUUID(), role: 'ADMIN' as const, permissions: PERMISSIONS };

/** Somebody with an account. */
export const person = () => ({ userId: randomUUID(), role: 'USER' as const });

/** Gives the data of operations; an error of one is thrown. */
export function asker(shop: TestSubgraph) {
  return async (text: string, variables: Record<string, unknown> = {}, viewer?: Partial<Viewer>): Promise<Answer> => {
    const { data, errors } = await shop.execute(text, variables, viewer);
    if (errors) throw errors[0];
    return data!;
  };
}
