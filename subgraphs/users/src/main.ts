import { runSubgraph } from '@minijd/subgraph';
import { users } from './subgraph.ts';

await runSubgraph(users);
