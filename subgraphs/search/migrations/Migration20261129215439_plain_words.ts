import { Migration } from '@mikro-orm/migrations';

export class Migration20261129215439_plain_words extends Migration {
  override name = 'Migration20261129215439_plain_words';

  override up(): void | Promise<void> {
    this.addSql(`alter table "search"."keyword" rename column "beginnings" to "prefixes";`);

    this.addSql(`alter table "search"."label" rename column "beginnings" to "prefixes";`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "search"."keyword" rename column "prefixes" to "beginnings";`);

    this.addSql(`alter table "search"."label" rename column "prefixes" to "beginnings";`);
  }
}
