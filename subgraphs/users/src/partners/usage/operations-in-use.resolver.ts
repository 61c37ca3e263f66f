import { Allow, DateTime, lastDays } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Ctx, Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';

const DAYS = 30;

@Directive('@inaccessible')
@ObjectType({ description: 'An operation that a partner registered, and its use in the last 30 days.' })
class OperationInUse {
  @Field(() => String, { description: 'The partner.' })
  partner!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its text.' })
  text!: string;

  @Field(() => Int, { description: 'How often it was run.' })
  calls!: number;

  @Field(() => Int, { description: 'How often with errors.' })
  errors!: number;

  @Field(() => [String], { description: 'By which programs, with their versions.' })
  clients!: string[];

  @Field(() => DateTime, { nullable: true, description: 'When it was used last.' })
  lastUsedAt?: Date | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'The use of an operation that came with the shop in the last 30 days.' })
class StoredOperationUse {
  @Field(() => String, { description: 'The hash of its text.' })
  operationId!: string;

  @Field(() => Int, { description: 'How often it was run.' })
  calls!: number;

  @Field(() => Int, { description: 'How often with errors.' })
  errors!: number;

  @Field(() => DateTime, { description: 'When it was used last.' })
  lastUsedAt!: Date;
}

@Resolver()
export class OperationsInUseResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [OperationInUse], { description: 'All operations that partners registered, those used most first.' })
  _operationsInUse(@Ctx() { db }: UsersContext): Promise<OperationInUse[]> {
    const [first = ''] = lastDays(DAYS, new Date());
    return db
      .selectFrom('registered_operation as operation')
      .innerJoin('partner', 'partner.id', 'operation.partner_id')
      .leftJoin('operation_usage as usage', (join) =>
        join
          .onRef('usage.partner_id', '=', 'operation.partner_id')
          .onRef('usage.operation_id', '=', 'operation.operation_id')
          .on('usage.day', '>=', first),
      )
      .select([
        'partner.name as partner',
        'operation.name as name',
        'operation.text as text',
        sql<number>`coalesce(sum(usage.calls), 0)::int`.as('calls'),
        sql<number>`coalesce(sum(usage.errors), 0)::int`.as('errors'),
        sql<
          string[]
        >`coalesce(array_agg(distinct trim(usage.client_name || ' ' || usage.client_version)) filter (where usage.client_name <> ''), '{}')`.as(
          'clients',
        ),
        sql<Date | null>`max(usage.last_used_at)`.as('lastUsedAt'),
      ])
      .groupBy(['operation.id', 'partner.id'])
      .orderBy('calls', 'desc')
      .orderBy('operation.id')
      .execute();
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [StoredOperationUse], { description: 'The use of the operations that came with the shop.' })
  _storedOperationUse(@Ctx() { db }: UsersContext): Promise<StoredOperationUse[]> {
    const [first = ''] = lastDays(DAYS, new Date());
    return db
      .selectFrom('operation_usage')
      .select(({ fn }) => [
        'operation_id as operationId',
        sql<number>`sum(calls)::int`.as('calls'),
        sql<number>`sum(errors)::int`.as('errors'),
        fn.max('last_used_at').as('lastUsedAt'),
      ])
      .where('partner_id', 'is', null)
      .where('day', '>=', first)
      .groupBy('operation_id')
      .execute();
  }
}
