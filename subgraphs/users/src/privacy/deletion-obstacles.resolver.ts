import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { DeletionObstacle, OBSTACLE_TEXTS } from './deletion-obstacle.ts';
import { deletionObstacles } from './deletion-obstacles.ts';

@Resolver(() => User)
export class DeletionObstaclesResolver {
  @Allow('SELF')
  @FieldResolver(() => [DeletionObstacle], {
    nullable: true,
    description: 'What keeps their account from being deleted; empty when nothing does.',
  })
  deletionObstacles(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<DeletionObstacle[]> {
    return deletionObstacles(context, id);
  }
}

@Resolver(() => DeletionObstacle)
export class DeletionObstacleResolver {
  @FieldResolver(() => String, { description: "What to do about it, in the viewer's language." })
  message(@Root() { kind, count }: DeletionObstacle, @Ctx() { viewer }: UsersContext): string {
    return OBSTACLE_TEXTS[kind](count)[viewer.locale];
  }
}
