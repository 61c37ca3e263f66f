import { Allow, uploadsInUse } from '@minijd/subgraph';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { ReviewsContext } from '../reviews-context.ts';

@Resolver()
export class UploadsResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [String], { description: 'Keys of uploaded pictures that something here shows.' })
  _uploadsOfReviews(@Ctx() { db }: ReviewsContext): Promise<string[]> {
    return uploadsInUse(db, 'reviews');
  }
}
