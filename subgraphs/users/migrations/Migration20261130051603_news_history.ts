import { Migration } from '@mikro-orm/migrations';

export class Migration20261130051603_news_history extends Migration {
  override name = 'Migration20261130051603_news_history';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "users"."shop_news" add "messages" int not null default 0, add "letters" int not null default 0, add "delivered_at" timestamptz(3) null;`,
    );
    this.addSql(`update "users"."shop_news" news set "delivered_at" = "created_at", "messages" =
      (select count(*) from "users"."message" where "kind" = 'SHOP_NEWS' and "source" = news."id"::text);`);
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "users"."shop_news" drop column "messages", drop column "letters", drop column "delivered_at";`,
    );
  }
}
