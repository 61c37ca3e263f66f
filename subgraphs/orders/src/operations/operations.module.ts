import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { DeadLetterResolver } from './dead-letters/dead-letter.resolver.ts';
import { SandboxResolver } from './sandbox/sandbox.resolver.ts';
import { logSandbox } from './sandbox/sandbox-part.ts';
import { UploadsResolver } from './uploads.resolver.ts';

export const operations = defineModule<OrdersContext>({
  name: 'operations',
  resolvers: [DeadLetterResolver, SandboxResolver, UploadsResolver],
  onStart: async (context) => logSandbox(context),
});
