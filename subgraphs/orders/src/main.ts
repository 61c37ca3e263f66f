import { runSubgraph } from '@minijd/subgraph';
import { orders } from './subgraph.ts';

await runSubgraph(orders);
