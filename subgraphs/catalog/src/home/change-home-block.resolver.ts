import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { changedMeanwhile, EditsMet, editorName, givenFields, nextVersion } from '../versions/index.ts';
import { changeBlock } from './check-home-block.ts';
import * as refusals from './home.refusals.ts';
import { HomeBlock } from './home-block.entity.ts';
import { CreateHomeBlockInput, MoveHomeBlockInput, UpdateHomeBlockInput } from './home-block.input.ts';
import { blockById } from './home-block.rows.ts';
import { ManagedHomeBlockPayload, managedBlock, UpdateHomeBlockPayload } from './managed-home-block.type.ts';

const MOST_BLOCKS = 30;

@Resolver()
export class ChangeHomeBlockResolver {
  @Allow('product:write')
  @Refusable()
  @Mutation(() => ManagedHomeBlockPayload, { description: 'Adds a banner or floor to the home page.' })
  async createHomeBlock(
    @Arg('input', () => CreateHomeBlockInput, { description: 'What it shows.' }) input: CreateHomeBlockInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedHomeBlockPayload>> {
    const { kind, ...given } = input;
    const block = Object.assign(new HomeBlock(), { kind });
    await changing(context, async (em, db) => {
      const blocks = await blocksIn(em);
      if (blocks.length >= MOST_BLOCKS) throw refusals.tooMany(MOST_BLOCKS);
      block.position = (blocks.at(-1)?.position ?? -1) + 1;
      await changeBlock(block, given, { db, userId: context.userId });
      em.persist(block);
    });
    return answer(block.id, context);
  }

  @Allow('product:write')
  @Refusable()
  @Mutation(() => UpdateHomeBlockPayload, {
    description:
      'Changes fields of a block. Fields that nobody else changed since the version that was read may be written over a newer one; else the answer is CONFLICT with the block as it is.',
  })
  async updateHomeBlock(
    @Arg('input', () => UpdateHomeBlockInput, { description: 'What changes.' }) input: UpdateHomeBlockInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<UpdateHomeBlockPayload>> {
    const { id, version, ...given } = input;
    try {
      await changing(context, async (em, db) => {
        const block = await blockFor(em, id);
        await nextVersion(em, { subject: block, version, fields: givenFields(given), by: context.userId });
        await changeBlock(block, given, { db, userId: context.userId });
      });
    } catch (error) {
      if (!(error instanceof EditsMet)) throw error;
      const { changedBy, changedAt } = error.edit;
      const current = managedBlock((await blockById(id, context))!);
      return {
        conflict: { current, changedBy: editorName(changedBy, context), changedAt },
        userErrors: [changedMeanwhile().in(context.viewer.locale)],
      };
    }
    return answer(id, context);
  }

  @Allow('product:write')
  @Refusable()
  @Mutation(() => ManagedHomeBlockPayload, { description: 'Moves a block to another place.' })
  async moveHomeBlock(
    @Arg('input', () => MoveHomeBlockInput, { description: 'What moves where.' }) input: MoveHomeBlockInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedHomeBlockPayload>> {
    await changing(context, async (em) => {
      const moved = await blockFor(em, input.id);
      const others = (await blocksIn(em)).filter(({ id }) => id !== moved.id);
      const place = input.beforeId == null ? others.length : others.findIndex(({ id }) => id === input.beforeId);
      if (place < 0) throw refusals.noBlock('beforeId');
      for (const [position, one] of others.toSpliced(place, 0, moved).entries()) one.position = position;
    });
    return answer(input.id, context);
  }

  @Allow('product:write')
  @Refusable()
  @Mutation(() => ManagedHomeBlockPayload, { description: 'Takes a block away for good.' })
  async deleteHomeBlock(
    @Arg('id', () => ID, { description: 'The block.' }) id: string,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedHomeBlockPayload>> {
    await changing(context, async (em) => {
      em.remove(await blockFor(em, id));
    });
    return {};
  }
}

/** The home page is changed by one person at a time: places and the limit concern all blocks. */
const changing = (context: CatalogContext, work: (em: EntityManager, db: CatalogDatabase) => Promise<void>) =>
  context.em.transactional(async (em) => {
    const db: CatalogDatabase = em.getKysely();
    await sql`select pg_advisory_xact_lock(hashtext('catalog home page'))`.execute(db);
    await work(em, db);
  });

const blocksIn = (em: EntityManager): Promise<HomeBlock[]> =>
  em.find(HomeBlock, {}, { orderBy: { position: 'asc', id: 'asc' } });

async function blockFor(em: EntityManager, id: string): Promise<HomeBlock> {
  const block = isUuid(id) ? await em.findOne(HomeBlock, { id }) : null;
  if (!block) throw refusals.noBlock();
  return block;
}

async function answer(id: string, context: CatalogContext): Promise<Partial<ManagedHomeBlockPayload>> {
  const row = await blockById(id, context);
  return { block: row && managedBlock(row) };
}
