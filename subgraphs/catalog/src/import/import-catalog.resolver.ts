import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { ImportCatalogInput } from './import-catalog.input.ts';
import { importCatalog } from './import-catalog.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'A product as it is known here.' })
export class ImportedProduct {
  @Field(() => String, { description: 'The catalogue it comes from.' })
  source!: string;

  @Field(() => String, { description: 'Its id in that catalogue.' })
  externalId!: string;

  @Field(() => ID, { description: 'Its id here.' })
  id!: string;

  @Field(() => String, { description: 'Its slug.' })
  slug!: string;
}

@Directive('@inaccessible')
@ObjectType({ description: 'What was imported.' })
export class ImportResult {
  @Field(() => [ImportedProduct], { description: 'The products, in the order of their ids.' })
  products!: ImportedProduct[];
}

@Resolver()
export class ImportCatalogResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => ImportResult, { description: 'Adds what is new and updates what is known; all of it or nothing.' })
  async _importCatalog(
    @Arg('input', () => ImportCatalogInput, { description: 'Part of a catalogue.' }) input: ImportCatalogInput,
    @Ctx() context: CatalogContext,
  ): Promise<ImportResult> {
    return { products: await importCatalog(input, context) };
  }
}
