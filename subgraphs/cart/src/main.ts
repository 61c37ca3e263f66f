import { runSubgraph } from '@minijd/subgraph';
import { cart } from './subgraph.ts';

await runSubgraph(cart);
