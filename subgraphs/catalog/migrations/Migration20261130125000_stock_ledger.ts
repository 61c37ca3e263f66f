import { Migration } from '@mikro-orm/migrations';

export class Migration20261130125000_stock_ledger extends Migration {
  override name = 'Migration20261130125000_stock_ledger';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."sku_stock" ("sku_id" uuid not null, "seller_id" uuid not null, "supply" text not null default 'OUT', "low_at" int null, "per_person" int null, primary key ("sku_id"));`,
    );
    this.addSql(
      `create index "sku_stock_short_index" on "catalog"."sku_stock" ("seller_id", "supply", "sku_id") where supply <> 'ENOUGH';`,
    );

    this.addSql(
      `create table "catalog"."stock_transfer" ("id" uuid not null, "seller_id" uuid not null, "from_id" uuid not null, "to_id" uuid not null, "status" text not null default 'SENT', "lines" jsonb not null, "document" varchar(255) null, "note" varchar(255) null, "sent_by" uuid not null, "sent_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "stock_transfer_sent_index" on "catalog"."stock_transfer" ("seller_id") where status = 'SENT';`,
    );
    this.addSql(`create index "stock_transfer_seller_id_id_index" on "catalog"."stock_transfer" ("seller_id", "id");`);

    this.addSql(`create index "sku_seller_id_id_index" on "catalog"."sku" ("seller_id", "id");`);

    this.addSql(`drop index "catalog"."stock_movement_sku_id_warehouse_id_index";`);
    this.addSql(`alter table "catalog"."stock_movement" drop constraint "stock_movement_kind_check";`);
    this.addSql(
      `alter table "catalog"."stock_movement" add "seller_id" uuid null, add "on_hand_after" int null, add "reserved_after" int null, add "transfer_id" uuid null, add "actor_role" varchar(255) null, add "document" varchar(255) null;`,
    );
    this.addSql(`
      update "catalog"."stock_movement" movement set seller_id = case when movement.on_hand <> 0 then summed.seller_id end,
        on_hand_after = summed.on_hand_after, reserved_after = least(summed.reserved_after, summed.on_hand_after)
      from (
        select one.id, sku.seller_id, greatest(0, sum(one.on_hand) over level) as on_hand_after,
          greatest(0, sum(one.reserved) over level) as reserved_after
        from "catalog"."stock_movement" one left join "catalog"."sku" on sku.id = one.sku_id
        window level as (partition by one.sku_id, one.warehouse_id order by one.id)
      ) summed where summed.id = movement.id;`);
    this.addSql(
      `alter table "catalog"."stock_movement" alter column "on_hand_after" set not null, alter column "reserved_after" set not null;`,
    );
    this.addSql(
      `create function "catalog"."refuse_change_of_stock_movements"() returns trigger language plpgsql as $$ begin raise exception 'the ledger of stock is only added to' using errcode = 'insufficient_privilege'; end $$;`,
    );
    this.addSql(
      `create trigger "stock_movement_is_only_added_to" before update or delete or truncate on "catalog"."stock_movement" for each statement execute function "catalog"."refuse_change_of_stock_movements"();`,
    );
    this.addSql(
      `create index "stock_movement_restock_index" on "catalog"."stock_movement" ("reservation_id") where kind = 'RESTOCK';`,
    );
    this.addSql(
      `create index "stock_movement_seller_index" on "catalog"."stock_movement" ("seller_id", "id") where on_hand <> 0;`,
    );
    this.addSql(`create index "stock_movement_sku_id_id_index" on "catalog"."stock_movement" ("sku_id", "id");`);
    this.addSql(
      `alter table "catalog"."stock_movement" add constraint "stock_movement_after_check" check (reserved_after >= 0 and reserved_after <= on_hand_after);`,
    );
    this.addSql(
      `alter table "catalog"."stock_movement" add constraint "stock_movement_kind_check" check ("kind" in ('RECEIVE', 'ADJUST', 'COUNT', 'TRANSFER_OUT', 'TRANSFER_IN', 'RESERVE', 'RELEASE', 'COMMIT', 'RESTOCK'));`,
    );

    this.addSql(
      `alter table "catalog"."warehouse" add "province" varchar(255) null, add "regions" jsonb not null default '[]', add "active" boolean not null default true, add "version" int not null default 1;`,
    );

    this.addSql(
      `alter table "catalog"."sku_stock" add constraint "sku_stock_per_person_check" check (per_person > 0);`,
    );
    this.addSql(`alter table "catalog"."sku_stock" add constraint "sku_stock_low_at_check" check (low_at >= 0);`);
    this.addSql(
      `alter table "catalog"."sku_stock" add constraint "sku_stock_supply_check" check ("supply" in ('ENOUGH', 'LOW', 'OUT'));`,
    );
    this.addSql(`
      insert into "catalog"."sku_stock" (sku_id, seller_id, supply)
      select level.sku_id, sku.seller_id, case when sum(on_hand - reserved) <= 0 then 'OUT'
        when sum(on_hand - reserved) <= 5 then 'LOW' else 'ENOUGH' end
      from "catalog"."stock_level" level join "catalog"."sku" on sku.id = level.sku_id group by 1, 2;`);
    this.addSql(
      `create function "catalog"."keep_rules_of_stocked_skus"() returns trigger language plpgsql as $$ begin
        insert into "catalog"."sku_stock" (sku_id, seller_id)
        select distinct added.sku_id, sku.seller_id from added join "catalog"."sku" on sku.id = added.sku_id
        order by added.sku_id on conflict do nothing;
        return null; end $$;`,
    );
    this.addSql(
      `create trigger "stock_level_has_rules" after insert on "catalog"."stock_level" referencing new table as added for each statement execute function "catalog"."keep_rules_of_stocked_skus"();`,
    );

    this.addSql(
      `alter table "catalog"."stock_transfer" add constraint "stock_transfer_ended_check" check ((status = 'SENT') = (ended_at is null));`,
    );
    this.addSql(
      `alter table "catalog"."stock_transfer" add constraint "stock_transfer_way_check" check (from_id <> to_id);`,
    );
    this.addSql(
      `alter table "catalog"."stock_transfer" add constraint "stock_transfer_lines_check" check (jsonb_array_length(lines) > 0);`,
    );
    this.addSql(
      `alter table "catalog"."stock_transfer" add constraint "stock_transfer_status_check" check ("status" in ('SENT', 'RECEIVED', 'CANCELLED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop trigger "stock_level_has_rules" on "catalog"."stock_level";`);
    this.addSql(`drop function "catalog"."keep_rules_of_stocked_skus"();`);
    this.addSql(`drop trigger "stock_movement_is_only_added_to" on "catalog"."stock_movement";`);
    this.addSql(`drop function "catalog"."refuse_change_of_stock_movements"();`);
    this.addSql(`drop table if exists "catalog"."sku_stock" cascade;`);
    this.addSql(`drop table if exists "catalog"."stock_transfer" cascade;`);

    this.addSql(`drop index "catalog"."sku_seller_id_id_index";`);

    this.addSql(`drop index "catalog"."stock_movement_restock_index";`);
    this.addSql(`drop index "catalog"."stock_movement_seller_index";`);
    this.addSql(`drop index "catalog"."stock_movement_sku_id_id_index";`);
    this.addSql(`alter table "catalog"."stock_movement" drop constraint "stock_movement_after_check";`);
    this.addSql(`alter table "catalog"."stock_movement" drop constraint "stock_movement_kind_check";`);
    this.addSql(
      `alter table "catalog"."stock_movement" drop column "seller_id", drop column "on_hand_after", drop column "reserved_after", drop column "transfer_id", drop column "actor_role", drop column "document";`,
    );
    this.addSql(
      `create index "stock_movement_sku_id_warehouse_id_index" on "catalog"."stock_movement" ("sku_id", "warehouse_id");`,
    );
    this.addSql(
      `alter table "catalog"."stock_movement" add constraint "stock_movement_kind_check" check ("kind" in ('RECEIVE', 'ADJUST', 'RESERVE', 'RELEASE', 'COMMIT', 'RESTOCK'));`,
    );

    this.addSql(
      `alter table "catalog"."warehouse" drop column "province", drop column "regions", drop column "active", drop column "version";`,
    );
  }
}
