import { Allow, badInput } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';

const MAX_CHARACTERS = 200;
const KEY = 'What is imported.';
const POSITION = 'How far it came, up to 200 characters that only the importer understands.';

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
    description: 'How far an import under way has come; null when there is none.',
  })
  async _importPosition(
    @Arg('key', () => String, { description: KEY }) key: string,
    @Ctx() { db }: CatalogContext,
  ): Promise<string | null> {
    return (await positionOf(db, key)) ?? null;
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => String, { description: 'Begins an import, or gives how far one has come that was begun before.' })
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
  @Mutation(() => Boolean, { description: 'Keeps how far an import has come; finished, it is forgotten.' })
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
