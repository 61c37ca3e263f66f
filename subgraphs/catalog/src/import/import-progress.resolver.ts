import { Allow, badInput } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';

const MAX_CHARACTERS = 200;
const KEY = 'Key of the import.';
const POSITION = "The progress, up to 200 characters in the importer's format.";

function checked(text: string): string {
  if (text.length > MAX_CHARACTERS) throw badInput(`At most ${MAX_CHARACTERS} characters.`);
  return text;
}

async function positionOf(db: CatalogDatabase, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('import_progress').select('position').where('key', '=', key).executeTakeFirst();
  return row?.position;
}

@Resolver()
export class ImportProgressResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => String, {
    nullable: true,
    description: 'The progress of an unfinished import; null when there is none.',
  })
  async _importPosition(
    @Arg('key', () => String, { description: KEY }) key: string,
    @Ctx() { db }: CatalogContext,
  ): Promise<string | null> {
    return (await positionOf(db, key)) ?? null;
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => String, { description: 'Begins an import, or returns the progress of an unfinished one.' })
  async _beginImport(
    @Arg('key', () => String, { description: KEY }) key: string,
    @Arg('position', () => String, { description: POSITION }) position: string,
    @Ctx() { db }: CatalogContext,
  ): Promise<string> {
    const row = { key: checked(key), position: checked(position) };
    await db
      .insertInto('import_progress')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // Absent only when another process has just finished the same import.
    return (await positionOf(db, key)) ?? position;
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Saves the progress of an import, or deletes it when finished.' })
  async _saveImport(
    @Arg('key', () => String, { description: KEY }) key: string,
    @Arg('position', () => String, { nullable: true, description: `${POSITION} Null: finished.` })
    position: string | null | undefined,
    @Ctx() { db }: CatalogContext,
  ): Promise<boolean> {
    const known = { key: checked(key), position: checked(position ?? '') };
    if (position == null) await db.deleteFrom('import_progress').where('key', '=', key).execute();
    else
      await db
        .insertInto('import_progress')
        .values(known)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ position }))
        .execute();
    return true;
  }
}
