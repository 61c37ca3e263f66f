import {
  Allow,
  badInput,
  ConnectionArgs,
  connectionOf,
  DateTime,
  decodeCursor,
  isUuid,
  type Page,
  Payload,
  pageOf,
  pageSize,
  Refusable,
  visitorOf,
} from '@minijd/subgraph';
import { parseMoment } from '@minijd/text';
import { sql } from 'kysely';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Product } from '../product/product.ts';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { BehaviourKind } from './behaviour.entity.ts';
import { isRecorded, oldest } from './behaviour.rows.ts';
import { switchOff } from './record-behaviour.ts';

@ObjectType({ description: 'Something that the viewer did with a product, as recommendations know it.' })
class RecordedBehaviour {
  @Field(() => BehaviourKind, { description: 'What they did.' })
  kind!: BehaviourKind;

  @Field(() => DateTime, { description: 'When they did it last.' })
  at!: Date;

  productId!: string;
}

const RecordedBehaviourConnection = connectionOf(RecordedBehaviour, 'RecordedBehaviour');

@ObjectType({ description: 'What recommendations know about the viewer: a person, or a guest on one device.' })
class RecommendationSettings {
  @Field(() => Boolean, { description: 'Whether what they do is recorded and used for what is recommended to them.' })
  enabled!: boolean;
}

@ObjectType({ description: 'Personal recommendations that were switched on or off.' })
class SwitchRecommendationsPayload extends Payload {
  @Field(() => RecommendationSettings, { nullable: true, description: 'The settings; null when it was refused.' })
  settings?: RecommendationSettings;
}

async function ownSettings({ db, viewer }: SearchContext): Promise<RecommendationSettings> {
  const visitorId = visitorOf(viewer);
  return { enabled: visitorId === undefined || (await isRecorded(db, visitorId)) };
}

@Resolver(() => RecommendationSettings)
export class RecommendationSettingsResolver {
  @Allow('ANYONE')
  @Query(() => RecommendationSettings, {
    nullable: true,
    description: 'What recommendations know about the viewer; of guests about their device.',
  })
  recommendationSettings(@Ctx() context: SearchContext): Promise<RecommendationSettings> {
    return ownSettings(context);
  }

  @FieldResolver(() => RecordedBehaviourConnection, {
    description: 'What is recorded, the latest first: each product once for each kind, of the last 180 days.',
  })
  async recorded(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() { db, viewer }: SearchContext,
  ): Promise<Page<RecordedBehaviour>> {
    const visitorId = visitorOf(viewer);
    if (visitorId) return recordedOf(db, visitorId, args);
    return pageOf<RecordedBehaviour>([], { first: args.first, cursorOf: () => [], countAll: async () => 0 });
  }

  @Allow('ANYONE')
  @Refusable()
  @Mutation(() => SwitchRecommendationsPayload, {
    description:
      'Says whether what the viewer does is recorded for recommendations; for guests on this device. Switched off, what was recorded is deleted.',
  })
  async switchRecommendations(
    @Arg('enabled', () => Boolean, { description: 'False: nothing is recorded any more.' }) enabled: boolean,
    @Ctx() context: SearchContext,
  ) {
    const { db, viewer } = context;
    const visitorId = visitorOf(viewer);
    if (visitorId && !enabled) await switchOff(context, visitorId, { guest: viewer.userId === undefined });
    if (visitorId && enabled) await db.deleteFrom('behaviour_pause').where('visitor_id', '=', visitorId).execute();
    return { settings: await ownSettings(context) };
  }
}

@Resolver(() => RecordedBehaviour)
export class RecordedBehaviourResolver {
  @FieldResolver(() => ID, { description: 'Of the product and the kind.' })
  id(@Root() { productId, kind }: RecordedBehaviour): string {
    return `${productId}:${kind}`;
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product as it is now.' })
  product(@Root() { productId }: RecordedBehaviour): Product {
    return { id: productId };
  }
}

async function recordedOf(
  db: SearchDatabase,
  visitorId: string,
  { first, after }: ConnectionArgs,
): Promise<Page<RecordedBehaviour>> {
  const own = db.selectFrom('behaviour').where('visitor_id', '=', visitorId).where('at', '>', oldest());
  const rows = await own
    .select(['product_id as productId', 'kind', 'at'])
    .$if(after != null, (query) => query.where(before(after!)))
    .orderBy('at', 'desc')
    .orderBy('product_id', 'desc')
    .orderBy('kind', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  return pageOf(rows, {
    ...{ first, after: after ?? undefined },
    cursorOf: ({ at, productId, kind }) => [at.toISOString(), productId, kind],
    countAll: async () => {
      const { count } = await own.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
      return Number(count);
    },
  });
}

function before(cursor: string) {
  const [at, productId, kind] = decodeCursor(cursor, 3).map(String) as [string, string, string];
  const moment = parseMoment(at);
  if (!moment || !isUuid(productId)) throw badInput('after is not a cursor of this list.');
  return sql<boolean>`(at, product_id, kind) < (${moment}, ${productId}::uuid, ${kind})`;
}
