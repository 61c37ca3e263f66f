import { Migration } from '@mikro-orm/migrations';

/** The smallest UUID v7 of a moment (UTC): ids carry their milliseconds in front, so a month of orders is a range of ids. */
const BOUND = `
  create function "orders"."order_partition_bound"(moment timestamp) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
  $$;`;

/**
 * Makes the months up to and with that of `until`. order_later takes what lies beyond, so it is empty unless months
 * were missing for long; a default partition would do the same, but PostgreSQL then reads months in no order.
 */
const EXTEND = `
  create function "orders"."extend_order_partitions"(until date) returns void language plpgsql as $$
  declare
    month timestamp;
  begin
    perform pg_advisory_xact_lock(hashtext('orders.extend_order_partitions'));
    select to_date(max(substr(c.relname, 7)), 'YYYY_MM') + interval '1 month' into month
      from pg_class c join pg_inherits i on i.inhrelid = c.oid
      where i.inhparent = '"orders"."order"'::regclass and c.relname ~ '^order_[0-9]{4}_[0-9]{2}$';
    if month > until then
      return;
    end if;
    if exists (select from "orders"."order_later") then
      raise warning 'order_later holds orders: months cannot be added before they are moved';
      return;
    end if;
    alter table "orders"."order" detach partition "orders"."order_later";
    drop table "orders"."order_later";
    while month <= until loop
      execute format('create table "orders".%I partition of "orders"."order" for values from (%L) to (%L)',
        'order_' || to_char(month, 'YYYY_MM'), "orders"."order_partition_bound"(month),
        "orders"."order_partition_bound"(month + interval '1 month'));
      month := month + interval '1 month';
    end loop;
    execute format('create table "orders"."order_later" partition of "orders"."order" for values from (%L) to (maxvalue)',
      "orders"."order_partition_bound"(month));
  end $$;`;

/** Replaces the table by \`shape\` with the same columns, checks, rows, indexes and foreign keys to it. */
const replacing = (shape: string) => `
  do $$
  declare
    indexes text[];
    keys text[];
    key record;
    definition text;
  begin
    select coalesce(array_agg(indexdef), '{}') into indexes from pg_indexes
      where schemaname = 'orders' and tablename = 'order' and indexname <> 'order_pkey';
    keys := '{}';
    for key in select conrelid::regclass as owner, conname, pg_get_constraintdef(oid) as rule from pg_constraint
      where contype = 'f' and confrelid = '"orders"."order"'::regclass and conparentid = 0
    loop
      keys := keys || format('alter table %s add constraint %I %s', key.owner, key.conname, key.rule);
      execute format('alter table %s drop constraint %I', key.owner, key.conname);
    end loop;
    alter table "orders"."order" rename to "order_before_change";
    ${shape}
    insert into "orders"."order" select * from "orders"."order_before_change";
    drop table "orders"."order_before_change";
    alter table "orders"."order" add constraint "order_pkey" primary key ("id");
    foreach definition in array indexes loop
      execute replace(definition, ' ON ONLY ', ' ON ');
    end loop;
    foreach definition in array keys loop
      execute definition;
    end loop;
  end $$;`;

/** From the month of the oldest order to three months from now. */
const PARTITION = replacing(`
    create table "orders"."order" (like "orders"."order_before_change" including defaults including constraints)
      partition by range ("id");
    declare
      month timestamp;
    begin
      select date_trunc('month', least(now(), min(created_at)) at time zone 'UTC') into month
        from "orders"."order_before_change";
      execute format('create table "orders"."order_before" partition of "orders"."order" for values from (minvalue) to (%L)',
        "orders"."order_partition_bound"(month));
      execute format('create table "orders".%I partition of "orders"."order" for values from (%L) to (%L)',
        'order_' || to_char(month, 'YYYY_MM'), "orders"."order_partition_bound"(month),
        "orders"."order_partition_bound"(month + interval '1 month'));
      execute format('create table "orders"."order_later" partition of "orders"."order" for values from (%L) to (maxvalue)',
        "orders"."order_partition_bound"(month + interval '1 month'));
      perform "orders"."extend_order_partitions"((now() + interval '3 months')::date);
    end;`);

const GATHER = replacing(`
    create table "orders"."order" (like "orders"."order_before_change" including defaults including constraints);`);

export class Migration20261123074844_order_partitions extends Migration {
  override name = 'Migration20261123074844_order_partitions';

  override up(): void | Promise<void> {
    this.addSql(`alter table "orders"."order" drop constraint "order_order_no_unique";`);
    this.addSql(`create index "order_order_no_index" on "orders"."order" ("order_no");`);
    this.addSql(BOUND);
    this.addSql(EXTEND);
    this.addSql(PARTITION);
  }

  override down(): void | Promise<void> {
    this.addSql(GATHER);
    this.addSql(`drop function "orders"."extend_order_partitions"(date);`);
    this.addSql(`drop function "orders"."order_partition_bound"(timestamp);`);
    this.addSql(`drop index "orders"."order_order_no_index";`);
    this.addSql(`alter table "orders"."order" add constraint "order_order_no_unique" unique ("order_no");`);
  }
}
