import { cart } from '@minijd/cart';
import { catalog } from '@minijd/catalog';
import { orders } from '@minijd/orders';
import { reviews } from '@minijd/reviews';
import { search } from '@minijd/search';
import type { RequestContext, SubgraphDefinition } from '@minijd/subgraph';
import { users } from '@minijd/users';

/** Every subgraph of the shop. */
export const subgraphs: SubgraphDefinition<RequestContext>[] = [users, catalog, cart, orders, reviews, search];
