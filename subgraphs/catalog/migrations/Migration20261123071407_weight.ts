import { Migration } from '@mikro-orm/migrations';

export class Migration20261123071407_weight extends Migration {
  override name = 'Migration20261123071407_weight';

  override up(): void | Promise<void> {
    this.addSql(`alter table "catalog"."sku" add "weight_grams" int not null default 0;`);
    this.addSql(`alter table "catalog"."sku" add constraint "sku_weight_check" check (weight_grams >= 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "catalog"."sku" drop constraint "sku_weight_check";`);
    this.addSql(`alter table "catalog"."sku" drop column "weight_grams";`);
  }
}
