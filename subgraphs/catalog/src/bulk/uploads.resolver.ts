import { Allow, uploadsInUse } from '@minijd/subgraph';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';

@Resolver()
export class UploadsResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [String], { description: 'Keys of uploaded pictures that something here shows.' })
  _uploadsOfCatalog(@Ctx() { db }: CatalogContext): Promise<string[]> {
    return uploadsInUse(db, 'catalog', { except: ['bulk_problem'] });
  }
}
