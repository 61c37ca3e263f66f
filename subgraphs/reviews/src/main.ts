import { runSubgraph } from '@minijd/subgraph';
import { reviews } from './subgraph.ts';

await runSubgraph(reviews);
