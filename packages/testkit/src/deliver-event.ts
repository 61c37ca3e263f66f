import type { DomainEventName, DomainEvents } from '@minijd/events';
import type { TestDatabase } from './test-database.ts';
import { until } from './until.ts';

interface Delivery<Name extends DomainEventName> {
  subscriber: string;
  name: Name;
  data: DomainEvents[Name];
  /** With a known id it is a repeated delivery. */
  id?: string;
}

/** Delivers an event to one of its subscribers, and waits until it is handled. */
export async function deliverEvent<Name extends DomainEventName>(
  database: TestDatabase,
  { subscriber, name, data, id = crypto.randomUUID() }: Delivery<Name>,
): Promise<void> {
  const queue = `${name}.${subscriber}`;
  const event = JSON.stringify({ id, name, at: new Date().toISOString(), data });
  await database.sql(
    `insert into events.job (name, data, policy, retry_limit, keep_until, deletion_seconds, expire_seconds)
     select name, $2::jsonb, policy, 0, now() + interval '1 hour', 3600, 60 from events.queue where name = $1`,
    [queue, event],
  );
  await database.sql("select pg_notify('pgboss_' || left(encode(sha224('events'::bytea), 'hex'), 24), $1)", [queue]);
  const waiting = `select 1 from events.job where name = $1 and data ->> 'id' = $2 and state in ('created', 'retry', 'active')`;
  await until(async () => (await database.sql(waiting, [queue, id])).length === 0);
}
