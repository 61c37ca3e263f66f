import { Allow } from '@minijd/subgraph';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import { SandboxPart, sandboxParts } from './sandbox-part.ts';

@Resolver()
export class SandboxResolver {
  @Allow('ANYONE')
  @Query(() => [SandboxPart], {
    nullable: true,
    description: 'What this shop simulates; empty in a real shop. Clients must show it.',
  })
  sandbox(@Ctx() { settings }: OrdersContext): SandboxPart[] {
    return sandboxParts(settings);
  }
}
