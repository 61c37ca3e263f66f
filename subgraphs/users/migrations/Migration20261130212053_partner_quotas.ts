import { Migration } from '@mikro-orm/migrations';

export class Migration20261130212053_partner_quotas extends Migration {
  override name = 'Migration20261130212053_partner_quotas';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "users"."partner" add "requests_per_minute" int not null default 600, add "cost_per_minute" int not null default 60000, add "requests_per_day" int not null default 100000, add "cost_per_day" int not null default 10000000;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "users"."partner" drop column "requests_per_minute", drop column "cost_per_minute", drop column "requests_per_day", drop column "cost_per_day";`,
    );
  }
}
