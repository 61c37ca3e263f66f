import { runSubgraph } from '@minijd/subgraph';
import { search } from './subgraph.ts';

await runSubgraph(search);
