import { PERMISSIONS, type SubgraphCalls, type Viewer } from '@minijd/subgraph';
import { SampleShopDocument } from '../calls/users.generated.ts';

/** Stands for whoever runs commands: in histories and folders of uploads. */
export const OPERATOR_ID = '00000000-0000-4000-8000-000000000000';

export const operator: Omit<Viewer, 'service'> = {
  ...{ locale: 'en', requestId: 'shop-command', userId: OPERATOR_ID, role: 'ADMIN', permissions: PERMISSIONS },
};

/** The id of a shop by its slug; throws when there is none. */
export async function shopId(slug: string, calls: SubgraphCalls): Promise<string> {
  const { shop } = await calls.call('users', SampleShopDocument, { slug }, operator);
  if (!shop) throw new Error(`There is no shop ${slug}.`);
  return shop.id;
}
