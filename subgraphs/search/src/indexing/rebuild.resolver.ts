import { Allow } from '@minijd/subgraph';
import { Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import type { RebuildRequest } from './rebuild-index.ts';

export const REBUILD_JOB = 'search.rebuild';
const CHECK_JOB = 'search.checkIndex';

@Resolver()
export class RebuildResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Rebuilds the whole index in a job; searches continue meanwhile.' })
  async _rebuild(@Ctx() context: SearchContext): Promise<boolean> {
    await requestRebuild({}, context);
    return true;
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Compares the index with the catalogue in a job, and mends what differs.' })
  async _checkIndex(@Ctx() { bus, db }: SearchContext): Promise<boolean> {
    await bus.send(db, CHECK_JOB, {}, { key: 'check' });
    return true;
  }
}

/** Requests before it begins are merged to one. */
export function requestRebuild(request: RebuildRequest, { bus, db }: SearchContext): Promise<void> {
  return bus.send(db, REBUILD_JOB, request, { key: request.onlyWhenNeeded ? 'when needed' : 'always' });
}
