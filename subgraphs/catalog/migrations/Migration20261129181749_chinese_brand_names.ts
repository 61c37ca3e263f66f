import { Migration } from '@mikro-orm/migrations';

export class Migration20261129181749_chinese_brand_names extends Migration {
  override name = 'Migration20261129181749_chinese_brand_names';

  override up(): void | Promise<void> {
    this.addSql(`alter table "catalog"."brand" add "name_zh" varchar(255) null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "catalog"."brand" drop column "name_zh";`);
  }
}
