import { Allow, badInput, DateTime, isUuid, timeOrderedId } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { MessageKind } from './message-kind.ts';

const MOST = 1000;

/** Of orders and requests: what other messages need is not imported. */
const IMPORTABLE: readonly MessageKind[] = [
  ...(['ORDER_PAID', 'ORDER_CANCELLED', 'PARCEL_SHIPPED', 'PARCEL_DELIVERED'] as const),
  ...(['AFTER_SALE_GRANTED', 'AFTER_SALE_REFUNDED', 'AFTER_SALE_REJECTED'] as const),
  ...(['ORDER_TO_SHIP', 'AFTER_SALE_REQUESTED', 'RETURN_SENT'] as const),
];

@Directive('@inaccessible')
@InputType({ description: 'A message about an imported order or request.' })
class ImportedMessageInput {
  @Field(() => ID, { description: 'For whom.' })
  userId!: string;

  @Field(() => MessageKind, { description: 'Of what kind; one about an order or a request.' })
  kind!: MessageKind;

  @Field(() => DateTime, { description: 'When it was sent.' })
  at!: Date;

  @Field(() => Boolean, { description: 'Whether it has been read.' })
  read!: boolean;

  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => String, { description: 'Its number.' })
  orderNo!: string;

  @Field(() => ID, { nullable: true, description: 'The product for its picture.' })
  productId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a parcel.' })
  trackingNo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The after-sale request.' })
  afterSaleId?: string | null;
}

const isSound = ({ userId, kind, orderId, afterSaleId, trackingNo }: ImportedMessageInput) =>
  isUuid(userId) &&
  isUuid(orderId) &&
  IMPORTABLE.includes(kind) &&
  (!/AFTER_SALE|RETURN/.test(kind) || (afterSaleId != null && isUuid(afterSaleId))) &&
  (!kind.startsWith('PARCEL') || trackingNo != null);

@Resolver()
export class ImportMessagesResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Int, {
    description:
      'Adds messages of the past; says how many were new. A person gets one of a kind for an order or request.',
  })
  async _importMessages(
    @Arg('input', () => [ImportedMessageInput], { description: `${MOST} at most.` }) input: ImportedMessageInput[],
    @Ctx() { db }: UsersContext,
  ): Promise<number> {
    if (input.length > MOST) throw badInput(`At most ${MOST} messages at once.`);
    const wrong = input.find((message) => !isSound(message));
    if (wrong) throw badInput(`A message of the kind ${wrong.kind} lacks something, or cannot be imported.`);
    const rows = input.map(({ userId, kind, at, read, productId, ...facts }) => ({
      ...{ id: timeOrderedId(at), userId, kind, at, readAt: read ? at : null },
      ...{ source: `import:${facts.afterSaleId ?? facts.orderId}` },
      data: [{ ...facts, ...(productId != null && { productId }) }],
    }));
    const { rows: added } = await sql`
      insert into message (id, user_id, kind, source, data, created_at, read_at)
      select id, "userId", kind, source, data, at, "readAt" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given(id uuid, "userId" uuid, kind text, source text, data jsonb, at timestamptz(3), "readAt" timestamptz(3))
      on conflict (user_id, kind, source) do nothing returning id`.execute(db);
    return added.length;
  }
}
