import { Migration } from '@mikro-orm/migrations';

export class Migration20261126172050_parcels extends Migration {
  override name = 'Migration20261126172050_parcels';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."shipment_line" ("id" uuid not null, "shipment_id" uuid not null, "order_line_id" uuid not null, "quantity" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "shipment_line_order_line_id_index" on "orders"."shipment_line" ("order_line_id");`);
    this.addSql(
      `alter table "orders"."shipment_line" add constraint "shipment_line_shipment_id_order_line_id_unique" unique ("shipment_id", "order_line_id");`,
    );

    this.addSql(
      `create table "orders"."tracking_event" ("id" uuid not null, "shipment_id" uuid not null, "carrier_event_id" varchar(100) not null, "status" varchar(20) not null, "location" text null, "description" text null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "orders"."tracking_event" add constraint "tracking_event_shipment_id_carrier_event_id_unique" unique ("shipment_id", "carrier_event_id");`,
    );

    this.addSql(
      `alter table "orders"."shipment" add "seller_id" uuid, add "status" varchar(20) not null default 'SHIPPED';`,
    );
    // Until now a parcel held the whole order; it counts as the first seller's.
    this.addSql(`update "orders"."shipment" s set
      "seller_id" = (select l."seller_id" from "orders"."order_line" l where l."order_id" = s."order_id" order by l."position" limit 1),
      "status" = case when s."delivered_at" is null then 'SHIPPED' else 'DELIVERED' end;`);
    this.addSql(`insert into "orders"."shipment_line" ("id", "shipment_id", "order_line_id", "quantity")
      select gen_random_uuid(), s."id", l."id", l."quantity" from "orders"."shipment" s join "orders"."order_line" l on l."order_id" = s."order_id";`);
    this.addSql(`alter table "orders"."shipment" alter column "seller_id" set not null;`);
    this.addSql(`create index "shipment_tracking_no_index" on "orders"."shipment" ("tracking_no");`);
    this.addSql(
      `alter table "orders"."shipment" add constraint "shipment_order_id_seller_id_carrier_tracking_no_unique" unique ("order_id", "seller_id", "carrier", "tracking_no");`,
    );
    this.addSql(
      `alter table "orders"."shipment" add constraint "shipment_status" check (status in ('SHIPPED', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'EXCEPTION', 'DELIVERED'));`,
    );

    this.addSql(
      `alter table "orders"."shipment_line" add constraint "shipment_line_shipment_id_foreign" foreign key ("shipment_id") references "orders"."shipment" ("id");`,
    );
    this.addSql(
      `alter table "orders"."shipment_line" add constraint "shipment_line_order_line_id_foreign" foreign key ("order_line_id") references "orders"."order_line" ("id");`,
    );
    this.addSql(`alter table "orders"."shipment_line" add constraint "shipment_line_quantity" check (quantity >= 1);`);

    this.addSql(
      `alter table "orders"."tracking_event" add constraint "tracking_event_shipment_id_foreign" foreign key ("shipment_id") references "orders"."shipment" ("id");`,
    );
    this.addSql(
      `alter table "orders"."tracking_event" add constraint "tracking_event_status" check (status in ('SHIPPED', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'EXCEPTION', 'DELIVERED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."shipment_line" cascade;`);
    this.addSql(`drop table if exists "orders"."tracking_event" cascade;`);

    this.addSql(`drop index "orders"."shipment_tracking_no_index";`);
    this.addSql(
      `alter table "orders"."shipment" drop constraint "shipment_order_id_seller_id_carrier_tracking_no_unique";`,
    );
    this.addSql(`alter table "orders"."shipment" drop constraint "shipment_status";`);
    this.addSql(`alter table "orders"."shipment" drop column "seller_id", drop column "status";`);
  }
}
