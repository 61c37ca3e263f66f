import { Migration } from '@mikro-orm/migrations';

export class Migration20261130051608_seller_figures extends Migration {
  override name = 'Migration20261130051608_seller_figures';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."seller_figures" ("seller_id" uuid not null, "product_count" int not null, "sold_count" double precision not null, "rating_average" double precision null, "rating_count" int not null, primary key ("seller_id"));`,
    );
    this.addSql(`insert into "search"."seller_figures"
      select "seller_id", count(*), sum("sold_count"),
        round((sum("rating" * "rating_count") / nullif(sum("rating_count"), 0))::numeric, 2), sum("rating_count")
      from "search"."document" where "seller_id" is not null
        and "generation" = (select "id" from "search"."generation" where "live") group by "seller_id";`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."seller_figures" cascade;`);
  }
}
