import { runSubgraph } from '@minijd/subgraph';
import { catalog } from './subgraph.ts';

await runSubgraph(catalog);
