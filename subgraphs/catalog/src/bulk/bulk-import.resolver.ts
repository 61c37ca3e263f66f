import { Allow, ConnectionArgs, connectionOf } from '@minijd/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { bulkImport, bulkImports, importProblems } from './bulk-import.rows.ts';
import { BulkImportView, ImportProblem } from './bulk-import.type.ts';

@ObjectType({ description: 'A page of imports.' })
class BulkImportConnection extends connectionOf(BulkImportView, 'BulkImport') {}

@ObjectType({ description: 'A page of problems of an import.' })
class ImportProblemConnection extends connectionOf(ImportProblem, 'ImportProblem') {}

@Resolver(() => BulkImportView)
export class BulkImportResolver {
  @Allow('SELLER', 'product:write', 'stock:write')
  @Query(() => BulkImportView, { nullable: true, description: 'One import, to watch it.' })
  bulkImport(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: CatalogContext) {
    return bulkImport(id, context);
  }

  @Allow('SELLER', 'product:write', 'stock:write')
  @Query(() => BulkImportConnection, {
    nullable: true,
    description: 'Imports of the own shop, of all for administrators; the latest first.',
  })
  bulkImports(@Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() context: CatalogContext) {
    return bulkImports(page, context);
  }

  @FieldResolver(() => ImportProblemConnection, {
    description: 'Rows with a problem or a warning, in the order of the file; the first 10,000.',
  })
  problems(
    @Root() root: BulkImportView,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: CatalogContext,
  ) {
    return importProblems(root, page, context);
  }
}
