import type { DeadLetter as BusDeadLetter } from '@minijd/events';
import { Allow, DateTime, isUuid, Payload, Refusable, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { oneLineText } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';

const MOST = 100;

@ObjectType({ description: 'A job or event whose handler failed until there were no retries left.' })
export class DeadLetter {
  @Field(() => ID, { description: 'Identifies the letter.' })
  id!: string;

  @Field(() => String, { description: 'What failed: a job, or an event and its subscriber.' })
  queue!: string;

  @Field(() => String, { description: 'Its payload, as JSON.' })
  data!: string;

  @Field(() => String, { description: 'The error of the last attempt.' })
  error!: string;

  @Field(() => Int, { description: 'The number of retries.' })
  retries!: number;

  @Field(() => DateTime, { description: 'When it was given up.' })
  failedAt!: Date;
}

@ObjectType({ description: 'How many dead letters were moved, or why none was.' })
export class DeadLettersPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many.' })
  count?: number;
}

function letter({ data, ...rest }: BusDeadLetter): DeadLetter {
  return { ...rest, data: JSON.stringify(data) };
}

function knownIds(ids: readonly string[]): string[] {
  if (ids.length > MOST) {
    throw new Refusal('INVALID_INPUT', { 'zh-CN': `一次最多${MOST}条。`, en: `Send at most ${MOST} at a time.` }, [
      'ids',
    ]);
  }
  return ids.filter(isUuid);
}

async function moved({ em, bus }: OrdersContext, ids: string[], how: 'replay' | 'discard'): Promise<number> {
  if (ids.length === 0) return 0;
  return em.transactional((within) => bus[how](within.getKysely(), ids));
}

@Resolver()
export class DeadLetterResolver {
  @Allow('operation:read')
  @Query(() => [DeadLetter], {
    nullable: true,
    description: 'Administrator: failed jobs and events of all subgraphs, oldest first; 100 at most.',
  })
  async deadLetters(@Ctx() { bus }: OrdersContext): Promise<DeadLetter[]> {
    return (await bus.deadLetters(MOST)).map(letter);
  }

  @Allow('operation:write')
  @Mutation(() => DeadLettersPayload, {
    description: 'Administrator: queues them again, with all retries; handlers are idempotent.',
  })
  @Refusable()
  async replayDeadLetters(
    @Arg('ids', () => [ID], { description: 'Which, 100 at most.' }) ids: string[],
    @Ctx() context: OrdersContext,
  ) {
    const known = knownIds(ids);
    const count = await moved(context, known, 'replay');
    context.log.info({ deadLetters: known, by: context.userId }, 'dead letters are replayed');
    return { count };
  }

  @Allow('operation:write')
  @Mutation(() => DeadLettersPayload, { description: 'Administrator: deletes them.' })
  @Refusable()
  async discardDeadLetters(
    @Arg('ids', () => [ID], { description: 'Which, 100 at most.' }) ids: string[],
    @Arg('reason', () => String, { description: 'Why, for the log; 200 characters at most.' }) reason: string,
    @Ctx() context: OrdersContext,
  ) {
    const known = knownIds(ids);
    const why = oneLineText(reason, 200, ['reason']);
    await context.requireRecentPassword();
    const count = await moved(context, known, 'discard');
    context.log.warn({ deadLetters: known, by: context.userId, reason: why }, 'dead letters are discarded');
    return { count };
  }
}
